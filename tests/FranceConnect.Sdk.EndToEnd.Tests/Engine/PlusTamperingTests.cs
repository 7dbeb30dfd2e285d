using FranceConnect.Sdk.EndToEnd.Tests.Provider;

namespace FranceConnect.Sdk.EndToEnd.Tests.Engine;

/// <summary>What is done to the encryption and, inside it, to the tokens.</summary>
[TestFixture]
internal sealed class PlusTamperingTests
{
    private EngineSite? _site;

    [SetUp]
    public void Open() => _site = EngineSite.OfPlus(DecryptionKey.EcdhEs);

    [TearDown]
    public void Close() => _site?.Dispose();

    [TestCaseSource(nameof(Rows))]
    public async Task SignIn_Tampered_EndsWithItsCodeAndHarmsNoLaterOne(Tampering tampering)
    {
        LoginResult tampered;
        using (ForeignPlatform.Proxy.Tamper(tampering))
            tampered = await _site!.SignInAsync();
        var later = await _site.SignInAsync();

        Assert.That(tampered.Error?.Code, Is.EqualTo(tampering.Code));
        Assert.That(later.Error, Is.Null);
    }

    // What shows that the refusals are of what was done, not of how it was done.
    [TestCaseSource(typeof(ForeignPlatform), nameof(ForeignPlatform.PlusAlgorithms))]
    public async Task SignIn_TokensOpenedAndClosedAgain_Succeeds(string algorithm)
    {
        using var site = EngineSite.OfPlus(algorithm);

        using (ForeignPlatform.Proxy.Tamper(EncryptionTamperings.None(ForeignPlatform.PlusKey(algorithm))))
            Assert.That((await site.SignInAsync()).Error, Is.Null);
    }

    private static IEnumerable<TestCaseData> Rows() =>
        EncryptionTamperings
            .For(ForeignPlatform.PlusKey(DecryptionKey.EcdhEs))
            .Select(tampering => new TestCaseData(tampering).SetArgDisplayNames(tampering.Name));
}
