namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class FieldTypeTests
{
    [TestCase("845", 845)]
    [TestCase(" 0 ", 0)]
    [TestCase("-3", -3)]
    public void WholeNumber_Typed_IsRead(string text, int expected)
    {
        Assert.That(FieldType.WholeNumber.TryParse(text, out var value), Is.True);
        Assert.That(value, Is.EqualTo(expected));
    }

    [TestCase("8,5")]
    [TestCase("1 640")]
    [TestCase("")]
    [TestCase(null)]
    [TestCase("99999999999")]
    public void WholeNumber_SomethingElse_IsRefused(string? text) =>
        Assert.That(FieldType.WholeNumber.TryParse(text, out _), Is.False);

    [TestCase("1234,50", "1234.50")]
    [TestCase("1234.5", "1234.5")]
    public void Money_CommaOrPoint_IsRead(string text, string expected)
    {
        Assert.That(FieldType.Money.TryParse(text, out var value), Is.True);
        Assert.That(FieldType.Money.Print(value), Is.EqualTo(expected));
    }

    [TestCase("2026-09", true)]
    [TestCase("2026-13", false)]
    [TestCase("2026-00", false)]
    [TestCase("2026", false)]
    [TestCase("2026-9", false)]
    public void YearMonth_Text_IsReadWhenItIsAMonth(string text, bool isRead)
    {
        Assert.That(YearMonth.TryParse(text, out var month), Is.EqualTo(isRead));
        Assert.That(month.ToString(), Is.EqualTo(isRead ? text : ""));
    }

    [TestCase(0, 1)]
    [TestCase(2026, 13)]
    public void YearMonth_OutOfBounds_IsRefused(int year, int month) =>
        Assert.That(() => new YearMonth(year, month), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase("true", true)]
    [TestCase("on", true)]
    [TestCase("false", false)]
    public void Boolean_Typed_IsRead(string text, bool expected)
    {
        Assert.That(FieldType.Boolean.TryParse(text, out var value), Is.True);
        Assert.That(value, Is.EqualTo(expected));
    }

    [Test]
    public void Boolean_SomethingElse_IsRefused() => Assert.That(FieldType.Boolean.TryParse("oui", out _), Is.False);

    [TestCase("M", true)]
    [TestCase("X", false)]
    public void Gender_Typed_IsOneOfTwo(string text, bool isRead) =>
        Assert.That(FieldType.Gender.TryParse(text, out _), Is.EqualTo(isRead));

    [TestCase("2026-09-01", true)]
    [TestCase("2026-09", false)]
    public void Date_Typed_IsComplete(string text, bool isRead) =>
        Assert.That(FieldType.Date.TryParse(text, out _), Is.EqualTo(isRead));

    [Test]
    public void Create_TypeOfOnesOwn_ReadsAndPrints()
    {
        var plate = FieldType.Create<string>(
            "plate",
            (string text, out string value) =>
            {
                value = text.ToUpperInvariant();
                return value.Length == 9;
            },
            value => value
        );

        Assert.Multiple(() =>
        {
            Assert.That(plate.TryParse("ab-123-cd", out var value), Is.True);
            Assert.That(value, Is.EqualTo("AB-123-CD"));
            Assert.That(plate.TryParse("ab", out _), Is.False);
        });
    }
}
