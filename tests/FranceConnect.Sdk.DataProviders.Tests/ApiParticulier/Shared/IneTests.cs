using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class IneTests
{
    [TestCase("1234567890G")]
    [TestCase("655888578AE")]
    [TestCase("abcdefghijk")]
    public void TryParse_ElevenAlphanumerics_IsKeptAsGiven(string text)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Ine.TryParse(text, out var ine), Is.True);
            Assert.That(ine.Value, Is.EqualTo(text));
            Assert.That(Ine.Parse(text), Is.EqualTo(ine));
            Assert.That(ine.ToString(), Does.Not.Contain(text));
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("123456789A")]
    [TestCase("1234567890AB")]
    [TestCase("12345 7890A")]
    [TestCase("1234567890-")]
    [TestCase("1234567890é")]
    [TestCase("123456789\u0660A")]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Ine.TryParse(text, out var ine), Is.False);
            Assert.That(ine, Is.EqualTo(default(Ine)));
        });
    }

    [Test]
    public void Parse_WrongText_ThrowsWithoutRepeatingIt()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Ine.Parse("12345"), Throws.TypeOf<FormatException>().With.Message.Not.Contains("12345"));
            Assert.That(() => Ine.Parse(null!), Throws.ArgumentNullException);
            Assert.That(default(Ine).Value, Is.Empty);
        });
    }
}
