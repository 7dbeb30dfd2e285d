using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class CivilDateTests
{
    [TestCase("1988-04-12", "1988-04-12")]
    [TestCase("1983-05-00", "1983-05")]
    [TestCase("1983-05", "1983-05")]
    [TestCase("2020-00-00", "2020")]
    [TestCase("2020", "2020")]
    [TestCase("1977-00-03", "1977")]
    public void TryRead_Date_KeepsWhatIsKnown(string text, string expected)
    {
        Assert.That(CivilDate.TryRead(text, out var date), Is.True);
        Assert.That(CivilDate.Print(date), Is.EqualTo(expected));
    }

    [TestCase("0000-00-00")]
    [TestCase("0000-05-03")]
    [TestCase("1999-02-30")]
    [TestCase("1999-13-01")]
    [TestCase("12/04/1988")]
    [TestCase("inconnue")]
    [TestCase("")]
    [TestCase(null)]
    [TestCase("1988-04-12-01")]
    [TestCase("+988-04-12")]
    public void TryRead_NoDate_IsRefused(string? text) => Assert.That(CivilDate.TryRead(text, out _), Is.False);

    [TestCase("1983-01-01", "1983-00-00", "1983")]
    [TestCase("1983-05-01", "1983-05-00", "1983-05")]
    [TestCase("1983-05-12", "1983-05-12", "1983-05-12")]
    public void CutTo_LessPreciseDate_HasItsPrecision(string date, string precision, string expected)
    {
        CivilDate.TryRead(date, out var full);
        CivilDate.TryRead(precision, out var less);

        Assert.That(CivilDate.Print(CivilDate.CutTo(full, less)), Is.EqualTo(expected));
    }

    [TestCase("2026-03-29T00:59:59Z", "01:59")]
    [TestCase("2026-03-29T01:00:00Z", "03:00")]
    [TestCase("2026-10-25T00:59:59Z", "02:59")]
    [TestCase("2026-10-25T01:00:00Z", "02:00")]
    [TestCase("2026-07-01T22:30:00Z", "00:30")]
    public void FrenchTime_AroundTheChanges_IsThatOfParis(string instant, string expected) =>
        Assert.That(
            FrenchTime
                .Of(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture))
                .ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            Is.EqualTo(expected)
        );

    [TestCase("2024-09-04", 23)]
    [TestCase("2024-09-03", 24)]
    [TestCase("2026-09-03", 0)]
    public void InMonths_CompleteDate_CountsWholeMonths(string birth, int expected)
    {
        CivilDate.TryRead(birth, out var date);

        Assert.That(
            Age.InMonths(date, new DateTimeOffset(2026, 9, 3, 0, 30, 0, TimeSpan.FromHours(2))),
            Is.EqualTo(expected)
        );
    }

    [TestCase("2026-09-04")]
    [TestCase("2020-05")]
    public void InMonths_BirthToComeOrPartial_IsUnknown(string birth)
    {
        CivilDate.TryRead(birth, out var date);

        Assert.That(Age.InMonths(date, new DateTimeOffset(2026, 9, 3, 12, 0, 0, TimeSpan.FromHours(2))), Is.Null);
    }
}
