namespace FranceConnect.Sdk.Tests.Identity;

public class CommuneCodeTests
{
    [TestCase("75107", "75")]
    [TestCase("02408", "02")]
    [TestCase("2A004", "2A")]
    [TestCase("2B050", "2B")]
    [TestCase("97411", "974")]
    [TestCase("98729", "987")]
    [TestCase("90900", "90")]
    public void DepartmentCode_WellFormed_IsReadInTheCode(string text, string department)
    {
        var code = CommuneCode.Parse(text);

        Assert.That(code.IsWellFormed, Is.True);
        Assert.That(code.DepartmentCode, Is.EqualTo(department));
        Assert.That(code.ToString(), Is.EqualTo(text));
    }

    [TestCase("Paris 10")]
    [TestCase("Alger")]
    [TestCase("7510")]
    [TestCase("751077")]
    [TestCase("2a004")]
    [TestCase("2C004")]
    [TestCase("0A004")]
    [TestCase("00123")]
    [TestCase("99352")]
    [TestCase("7510\u0667")]
    [TestCase(" 75107")]
    public void From_FreeText_IsKept(string text)
    {
        var code = CommuneCode.From(text);

        Assert.That(code.Value, Is.EqualTo(text));
        Assert.That(code.IsWellFormed, Is.False);
        Assert.That(code.IsEmpty, Is.False);
        Assert.That(code.DepartmentCode, Is.Null);
        Assert.That(code.Label, Is.Null);
        Assert.That(CommuneCode.TryParse(text, out _), Is.False);
        Assert.That(() => CommuneCode.Parse(text), Throws.InstanceOf<FormatException>());
    }

    [TestCase(null)]
    [TestCase("")]
    public void From_Nothing_IsTheEmptyCodeOfPeopleBornAbroad(string? text)
    {
        var code = CommuneCode.From(text);

        Assert.That(code, Is.EqualTo(default(CommuneCode)));
        Assert.That(code.IsEmpty, Is.True);
        Assert.That(code.ToString(), Is.Empty);
        Assert.That(code.Label, Is.Null);
    }

    [Test]
    public void Parse_Null_Throws() => Assert.That(() => CommuneCode.Parse(null!), Throws.ArgumentNullException);

    [Test]
    public void Label_KnownCode_IsTheName() =>
        Assert.That(CommuneCode.From("69383").Label, Is.EqualTo("Lyon 3e Arrondissement"));
}
