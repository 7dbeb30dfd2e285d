using Duende.IdentityModel.OidcClient.Infrastructure;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Login;

/// <summary>OidcClient writes its options, the client's secret among them, as text for its logs (docs/decisions/oidcclient.md).</summary>
[TestFixture]
internal sealed class OidcClientLogsTests
{
    [Test]
    public async Task Login_OfAnApplicationThatSetNothing_LeavesTheSerialiserOff()
    {
        await using var site = new StubSite();

        Assert.That((await site.SignInAsync()).Error, Is.Null);
        Assert.That(LogSerializer.Enabled, Is.False);
    }
}
