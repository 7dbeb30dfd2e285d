namespace FranceConnect.Sdk.Tests.Identity;

public class PartialDateTests
{
    [TestCase("1992-11-27", 1992, 11, 27, PartialDatePrecision.Day)]
    [TestCase("1992-11-00", 1992, 11, null, PartialDatePrecision.Month)]
    [TestCase("1992-00-00", 1992, null, null, PartialDatePrecision.Year)]
    [TestCase("0000-00-00", null, null, null, PartialDatePrecision.Unknown)]
    [TestCase("1999-02-30", 1999, 2, 30, PartialDatePrecision.Day)]
    public void FromWire_RightShape_ReadsKnownParts(
        string text,
        int? year,
        int? month,
        int? day,
        PartialDatePrecision precision
    )
    {
        var date = PartialDate.FromWire(text);

        Assert.That(date.Year, Is.EqualTo(year));
        Assert.That(date.Month, Is.EqualTo(month));
        Assert.That(date.Day, Is.EqualTo(day));
        Assert.That(date.Precision, Is.EqualTo(precision));
        Assert.That(date.IsComplete, Is.EqualTo(day is not null));
        Assert.That(date.IsWellFormed, Is.True);
        Assert.That(date.Raw, Is.EqualTo(text));
        Assert.That(date.ToString(), Is.EqualTo(text));
    }

    [TestCase("1977-00-03", Description = "a day without its month")]
    [TestCase("0000-11-00", Description = "a month without its year")]
    [TestCase("0000-00-01")]
    [TestCase("1992-13-01")]
    [TestCase("1992-01-32")]
    [TestCase("1992-11")]
    [TestCase("1992-11-0")]
    [TestCase("1992-11-27T00:00:00")]
    [TestCase(" 1992-11-2")]
    [TestCase("1992/11/27")]
    [TestCase("27-11-1992")]
    [TestCase("+992-11-27")]
    [TestCase("\u0661\u0669\u0669\u0662-11-27", Description = "digits of another alphabet")]
    [TestCase("vers 1950")]
    [TestCase(" ")]
    public void FromWire_OtherText_IsKeptWithoutParts(string text)
    {
        var date = PartialDate.FromWire(text);

        Assert.That(date.Raw, Is.EqualTo(text));
        Assert.That(date.IsWellFormed, Is.False);
        Assert.That(date.IsComplete, Is.False);
        Assert.That(date.Precision, Is.EqualTo(PartialDatePrecision.Unknown));
        Assert.That(date.Year, Is.Null);
        Assert.That(date.TryGetDate(out _), Is.False);
        Assert.That(PartialDate.TryParse(text, out _), Is.False);
    }

    [TestCase(null)]
    [TestCase("")]
    public void FromWire_Nothing_IsDefault(string? text)
    {
        Assert.That(PartialDate.FromWire(text), Is.EqualTo(default(PartialDate)));
        Assert.That(default(PartialDate).Raw, Is.Empty);
        Assert.That(default(PartialDate).IsWellFormed, Is.False);
    }

    [Test]
    public void TryGetDate_CompleteDate_IsMidnightOfUnspecifiedKind()
    {
        Assert.That(PartialDate.FromWire("2000-02-29").TryGetDate(out var date), Is.True);
        Assert.That(date, Is.EqualTo(new DateTime(2000, 2, 29)));
        Assert.That(date.Kind, Is.EqualTo(DateTimeKind.Unspecified));
    }

    [TestCase("1992-11-00")]
    [TestCase("1992-00-00")]
    [TestCase("0000-00-00")]
    [TestCase("1999-02-30")]
    [TestCase("1900-02-29")]
    public void TryGetDate_NotADay_IsFalse(string text) =>
        Assert.That(PartialDate.FromWire(text).TryGetDate(out _), Is.False);

    [TestCase("1992-11-27", ExpectedResult = true)]
    [TestCase("1992-11-00", ExpectedResult = true)]
    [TestCase("0000-00-00", ExpectedResult = true)]
    [TestCase("1999-02-30", ExpectedResult = false)]
    [TestCase(null, ExpectedResult = false)]
    public bool TryParse_Text_IsStrict(string? text) => PartialDate.TryParse(text, out _);

    [Test]
    public void Parse_BadText_FailsWithoutRepeatingIt()
    {
        var error = Assert.Throws<FormatException>(() => PartialDate.Parse("31/12/1985"))!;

        Assert.That(error.Message, Does.Not.Contain("1985"));
        Assert.That(() => PartialDate.Parse(null!), Throws.ArgumentNullException);
    }

    [TestCase(1992, null, null, "1992-00-00")]
    [TestCase(1992, 11, null, "1992-11-00")]
    [TestCase(800, 1, 5, "0800-01-05")]
    public void Create_KnownParts_WritesTheText(int year, int? month, int? day, string text)
    {
        var date = PartialDate.Create(year, month, day);

        Assert.That(date, Is.EqualTo(PartialDate.FromWire(text)));
        Assert.That(date.Raw, Is.EqualTo(text));
    }

    [TestCase(0, null, null)]
    [TestCase(10000, null, null)]
    [TestCase(1992, 0, null)]
    [TestCase(1992, 13, null)]
    [TestCase(1992, 11, 0)]
    [TestCase(1999, 2, 29)]
    public void Create_PartOutOfRange_Throws(int year, int? month, int? day) =>
        Assert.That(() => PartialDate.Create(year, month, day), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Create_DayWithoutMonth_Throws() =>
        Assert.That(() => PartialDate.Create(1992, null, 1), Throws.ArgumentException);
}
