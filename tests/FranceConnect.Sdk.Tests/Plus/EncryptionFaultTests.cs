using FranceConnect.Sdk.Simulator;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Plus;

/// <summary>Every fault of the encryption a simulated FranceConnect+ knows, for a service of each algorithm.</summary>
[TestFixtureSource(typeof(TestKeys), nameof(TestKeys.Algorithms))]
internal sealed class EncryptionFaultTests(string algorithm)
{
    private static readonly (SimulatorFault Fault, string Code)[] Encryption =
    [
        (SimulatorFault.IdTokenNotEncrypted, "FCS3042"),
        (SimulatorFault.IdTokenEncryptionUnknownKey, "FCS3041"),
        (SimulatorFault.IdTokenEncryptionWithoutKeyId, "FCS3041"),
        (SimulatorFault.IdTokenEncryptionForeignKey, "FCS3041"),
        (SimulatorFault.IdTokenEncryptionWrongTag, "FCS3041"),
        (SimulatorFault.IdTokenEncryptionCompressed, "FCS3041"),
        (SimulatorFault.IdTokenEncryptionOtherContentEncryption, "FCS3041"),
        (SimulatorFault.IdTokenEncryptionOtherKeyManagement, "FCS3041"),
        (SimulatorFault.IdTokenEncryptionCritical, "FCS3041"),
        (SimulatorFault.IdTokenEncryptionWithoutContentType, "FCS3041"),
        (SimulatorFault.IdTokenEncryptionForeignCurve, "FCS3041"),
        (SimulatorFault.IdTokenEncryptionOffCurve, "FCS3041"),
        (SimulatorFault.IdTokenEncryptionForeignIssuer, "FCS3005"),
        (SimulatorFault.IdTokenEncryptionWrongAudience, "FCS3006"),
        (SimulatorFault.UserInfoNotEncrypted, "FCS3042"),
        (SimulatorFault.UserInfoEncryptionUnknownKey, "FCS3041"),
        (SimulatorFault.UserInfoEncryptionWithoutKeyId, "FCS3041"),
        (SimulatorFault.UserInfoEncryptionForeignKey, "FCS3041"),
        (SimulatorFault.UserInfoEncryptionWrongTag, "FCS3041"),
        (SimulatorFault.UserInfoEncryptionCompressed, "FCS3041"),
        (SimulatorFault.UserInfoEncryptionOtherContentEncryption, "FCS3041"),
        (SimulatorFault.UserInfoEncryptionOtherKeyManagement, "FCS3041"),
        (SimulatorFault.UserInfoEncryptionCritical, "FCS3041"),
        (SimulatorFault.UserInfoEncryptionWithoutContentType, "FCS3041"),
        (SimulatorFault.UserInfoEncryptionForeignCurve, "FCS3041"),
        (SimulatorFault.UserInfoEncryptionOffCurve, "FCS3041"),
        (SimulatorFault.UserInfoEncryptionForeignIssuer, "FCS3025"),
        (SimulatorFault.UserInfoEncryptionWrongAudience, "FCS3026"),
    ];

    /// <summary>An RSA service is sent no ephemeral key.</summary>
    private static readonly SimulatorFault[] OfEphemeralKey =
    [
        SimulatorFault.IdTokenEncryptionForeignCurve,
        SimulatorFault.IdTokenEncryptionOffCurve,
        SimulatorFault.UserInfoEncryptionForeignCurve,
        SimulatorFault.UserInfoEncryptionOffCurve,
    ];

    private LoginSite _site = null!;

    private (int Tokens, int UserInfos) Asked =>
        (_site.Simulator.Requests.Count("plus-token"), _site.Simulator.Requests.Count("plus-userinfo"));

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await LoginSite.StartPlusAsync(TestKeys.Of(algorithm));

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    private static IEnumerable<TestCaseData> Faults() =>
        Encryption.Select(row => new TestCaseData(row.Fault, row.Code).SetArgDisplayNames(row.Fault.Id));

    [TestCaseSource(nameof(Faults))]
    public async Task CompleteLoginAsync_Fault_IsRefusedAndAsksNoMore(SimulatorFault fault, string code)
    {
        if (algorithm != DecryptionKey.EcdhEs && OfEphemeralKey.Contains(fault))
        {
            Assert.That(() => _site.SignInAsync(fault: fault), Throws.ArgumentException, "it cannot show");
            return;
        }
        var (tokens, userInfos) = Asked;
        var isOfUserInfo = fault.Id.StartsWith("userinfo", StringComparison.Ordinal);

        var result = await _site.SignInAsync(fault: fault);

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code), $"{result.Error}");
        Assert.That(Asked, Is.EqualTo((tokens + 1, userInfos + (isOfUserInfo ? 1 : 0))));
        Assert.That((await _site.SignInAsync()).Error?.ToString(), Is.Null, "the next login is not harmed");
    }

    [Test]
    public void Faults_Table_HasEveryFaultOfTheEncryption() =>
        Assert.That(
            Encryption.Select(row => row.Fault),
            Is.EquivalentTo(SimulatorFault.All.Where(fault => fault.IsPlusOnly))
        );
}
