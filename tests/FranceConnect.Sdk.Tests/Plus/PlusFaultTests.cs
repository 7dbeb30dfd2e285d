using FranceConnect.Sdk.Simulator;
using FranceConnect.Sdk.Tests.Login;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Plus;

/// <summary>What a simulated FranceConnect does wrong, done by its FranceConnect+: the same code.</summary>
[TestFixture]
internal sealed class PlusFaultTests
{
    [TestCaseSource(typeof(SimulatorFaultTests), nameof(SimulatorFaultTests.Faults))]
    public async Task CompleteLoginAsync_FaultOfBothPlatforms_EndsOnTheSameCode(
        SimulatorFault fault,
        string? code,
        int tokens,
        int userInfos
    )
    {
        await using var site = await LoginSite.StartPlusAsync(TestKeys.Of(DecryptionKey.EcdhEs));

        var result = await site.SignInAsync(fault: fault);

        Assert.Multiple(() =>
        {
            Assert.That(result.Error?.Code.Value, Is.EqualTo(code), $"{result.Error}");
            Assert.That(result.Succeeded, Is.EqualTo(code is null));
            Assert.That(site.Simulator.Requests.Count("plus-token"), Is.EqualTo(tokens), "token");
            Assert.That(site.Simulator.Requests.Count("plus-userinfo"), Is.EqualTo(userInfos), "userinfo");
            Assert.That(site.Simulator.Requests.Count("trap"), Is.Zero, "no redirect is followed");
        });
    }
}
