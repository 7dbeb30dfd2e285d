using FranceConnect.Sdk.EndToEnd.Tests.Provider;

namespace FranceConnect.Sdk.EndToEnd.Tests.Engine;

[TestFixture]
internal sealed class TamperingTests
{
    private EngineSite? _site;

    [SetUp]
    public void Open() => _site = new EngineSite();

    [TearDown]
    public void Close() => _site?.Dispose();

    [TestCaseSource(nameof(Rows))]
    public async Task SignIn_Tampered_EndsWithItsCodeAndHarmsNoLaterOne(Tampering tampering)
    {
        LoginResult tampered;
        using (ForeignPlatform.Proxy.Tamper(tampering))
            tampered = await _site!.SignInAsync();
        var later = await _site.SignInAsync();

        Assert.Multiple(() =>
        {
            Assert.That(tampered.Error?.Code, Is.EqualTo(tampering.Code));
            Assert.That(tampered.Succeeded, Is.EqualTo(tampering.Code is null));
            Assert.That(later.Error, Is.Null);
        });
    }

    private static IEnumerable<TestCaseData> Rows() =>
        Tampering.All.Select(tampering => new TestCaseData(tampering).SetArgDisplayNames(tampering.Name));
}
