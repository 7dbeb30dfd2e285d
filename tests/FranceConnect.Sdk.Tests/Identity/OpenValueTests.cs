namespace FranceConnect.Sdk.Tests.Identity;

public class OpenValueTests
{
    [Test]
    public void Gender_ThreeValues_AreKnown()
    {
        Assert.That(Gender.From("female"), Is.EqualTo(Gender.Female));
        Assert.That(Gender.From("male"), Is.EqualTo(Gender.Male));
        Assert.That(Gender.From("unspecified"), Is.EqualTo(Gender.Unspecified));
        Assert.That(Gender.Unspecified.IsKnown, Is.True);
    }

    [TestCase("M")]
    [TestCase("Female")]
    public void Gender_OtherText_IsKeptAndUnknown(string text)
    {
        Assert.That(Gender.From(text).IsKnown, Is.False);
        Assert.That(Gender.From(text).ToString(), Is.EqualTo(text));
    }

    [Test]
    public void From_Nothing_IsTheHarmlessDefault()
    {
        Assert.That(Gender.From(null), Is.EqualTo(default(Gender)));
        Assert.That(default(Gender).ToString(), Is.Empty);
        Assert.That(default(Gender).IsKnown, Is.False);
        Assert.That(default(AssuranceLevel).IsKnown, Is.False);
        Assert.That(default(AuthenticationMethod).IsKnown, Is.False);
        Assert.That(AuthenticationMethod.From(string.Empty), Is.EqualTo(default(AuthenticationMethod)));
        Assert.That(default(CountryCode).IsWellFormed, Is.False);
    }

    [TestCase("eidas1", "eidas1", ExpectedResult = true)]
    [TestCase("eidas2", "eidas1", ExpectedResult = true)]
    [TestCase("eidas3", "eidas2", ExpectedResult = true)]
    [TestCase("eidas1", "eidas2", ExpectedResult = false)]
    [TestCase("eidas2", "eidas3", ExpectedResult = false)]
    [TestCase("eidas4", "eidas1", ExpectedResult = false)]
    [TestCase("eidas4", "eidas4", ExpectedResult = false)]
    [TestCase("eidas3", "eidas4", ExpectedResult = false)]
    [TestCase("EIDAS3", "eidas1", ExpectedResult = false)]
    [TestCase("", "", ExpectedResult = false)]
    [TestCase("", "eidas1", ExpectedResult = false)]
    [TestCase("eidas1", "", ExpectedResult = false)]
    public bool Satisfies_Levels_UnknownIsWorthNothing(string level, string requested) =>
        AssuranceLevel.From(level).Satisfies(AssuranceLevel.From(requested));

    [Test]
    public void AuthenticationMethod_EveryDocumentedValue_IsKnown()
    {
        const string documented =
            "pwd pop otp fpt eye vbm tel sms kba wia mfa face geo hwk iris mca pin rba swk user mail eidas fc";

        foreach (var value in documented.Split(' '))
        {
            Assert.That(AuthenticationMethod.From(value).IsKnown, Is.True, value);
            Assert.That(AuthenticationMethod.From(value).ToString(), Is.EqualTo(value));
        }

        Assert.That(AuthenticationMethod.FranceConnect, Is.EqualTo(AuthenticationMethod.From("fc")));
        Assert.That(AuthenticationMethod.From("vc").IsKnown, Is.False);
    }

    [Test]
    public void CountryCode_France_IsFrance()
    {
        Assert.That(CountryCode.From("99100").IsFrance, Is.True);
        Assert.That(CountryCode.From("99352").IsFrance, Is.False);
        Assert.That(CountryCode.France.Label, Is.EqualTo("France"));
        Assert.That(default(CountryCode).IsFrance, Is.False);
    }

    [TestCase("99352", ExpectedResult = true)]
    [TestCase("99137", ExpectedResult = true)]
    [TestCase("75107", ExpectedResult = false)]
    [TestCase("FR", ExpectedResult = false)]
    [TestCase("9935", ExpectedResult = false)]
    [TestCase(null, ExpectedResult = false)]
    public bool CountryCode_TryParse_IsStrict(string? text) => CountryCode.TryParse(text, out _);

    [Test]
    public void CountryCode_Parse_BadText_Throws()
    {
        Assert.That(() => CountryCode.Parse("FR"), Throws.InstanceOf<FormatException>());
        Assert.That(() => CountryCode.Parse(null!), Throws.ArgumentNullException);
    }
}
