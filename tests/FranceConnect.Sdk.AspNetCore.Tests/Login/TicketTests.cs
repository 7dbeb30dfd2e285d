using System.Security.Claims;
using FranceConnect.Sdk.AspNetCore.Internal;
using Microsoft.AspNetCore.Authentication;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

/// <summary>Claims of the provider that bear the name of one of the principal's own.</summary>
internal sealed class TicketTests
{
    private const string Homonyms = """
        {
          "sub": "0000000000000000000000000000000000000000000000000000000000000000v1",
          "given_name_array": ["Angela"],
          "family_name": "DUBOIS",
          "name": "Quelqu'un d'autre",
          "Role": "admin",
          "role": ["admin", "agent"],
          "http://schemas.microsoft.com/ws/2008/06/identity/claims/role": "admin",
          "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name": "Quelqu'un d'autre",
          "acr": "eidas3",
          "amr": ["mail"],
          "franceconnect_tenant": "ailleurs",
          "franceconnect_platform": "FranceConnectPlus",
          "franceconnect_claim.name": "préfixé",
          "autre": null
        }
        """;

    private FranceConnectSession _session = null!;
    private ClaimsPrincipal _user = null!;

    [SetUp]
    public void SignIn()
    {
        _session = FranceConnectModelFactory.CreateSession(model =>
            model.Identity = FranceConnectModelFactory.CreateIdentity(Homonyms)
        );
        // What a cookie does.
        var kept = TicketSerializer.Default.Serialize(
            FranceConnectTicket.Create("FranceConnect", _session, "état", "/")
        );
        _user = TicketSerializer.Default.Deserialize(kept)!.Principal;
    }

    [Test]
    public void Identity_OfTheCookie_HasThemAll() =>
        Assert.That(_user.GetFranceConnectIdentity().ToJson(), Is.EqualTo(_session.Identity.ToJson()));

    [Test]
    public void Principal_TakesNoneForItsOwn() =>
        Assert.Multiple(() =>
        {
            Assert.That(_user.Identity!.Name, Is.EqualTo("Angela DUBOIS"));
            Assert.That(_user.IsInRole("admin") || _user.IsInRole("agent"), Is.False);
            Assert.That(_user.FindFirst(ClaimTypes.Role), Is.Null);
            Assert.That(_user.FindFirst(ClaimTypes.Name), Is.Null);
            Assert.That(_user.FindAll("name").Count(), Is.EqualTo(1));
            Assert.That(_user.FindAll("role"), Is.Empty);
            Assert.That(_user.FindAll("acr").Select(claim => claim.Value), Is.EqualTo(new[] { "eidas1" }));
            Assert.That(_user.FindAll("amr"), Is.Empty);
            Assert.That(_user.FindAll(FranceConnectClaimTypes.Tenant).Count(), Is.EqualTo(1));
            Assert.That(_user.FindFranceConnectTenantId(), Is.EqualTo("default"));
            Assert.That(_user.FindFranceConnectPlatform(), Is.EqualTo(FranceConnectPlatform.FranceConnect));
        });

    [Test]
    public void Principal_NobodyToName_HasNoName()
    {
        var session = FranceConnectModelFactory.CreateSession(model =>
            model.Identity = FranceConnectModelFactory.CreateIdentity(
                $$"""{"sub":"{{_session.Identity.Subject.Value}}","Name":"Quelqu'un d'autre"}"""
            )
        );

        Assert.That(
            FranceConnectTicket.Create("FranceConnect", session, "état", "/").Principal.Identity!.Name,
            Is.Null
        );
    }

    [Test]
    public void Identity_ClaimNestedAsDeepAsReadersAllow_IsKept()
    {
        const int Levels = 63; // and the object of the claims
        var session = FranceConnectModelFactory.CreateSession(model =>
            model.Identity = FranceConnectModelFactory.CreateIdentity(
                $$"""{"sub":"{{_session.Identity.Subject.Value}}","profond":{{new string('[', Levels)}}{{new string(']', Levels)}}}"""
            )
        );

        var user = FranceConnectTicket.Create("FranceConnect", session, "état", "/").Principal;

        Assert.That(user.GetFranceConnectIdentity().ToJson(), Is.EqualTo(session.Identity.ToJson()));
    }
}
