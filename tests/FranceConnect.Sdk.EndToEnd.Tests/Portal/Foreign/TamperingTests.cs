using System.Net;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.EndToEnd.Tests.Provider;
using Code = FranceConnect.Sdk.FranceConnectErrorCode;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Foreign;

/// <summary>Everything done to a login, as the citizen sees it: first without a session, then with one that must stay.</summary>
[TestFixture]
internal sealed class TamperingTests
{
    /// <summary>Here FranceConnect does not answer, or answers nothing that can be used.</summary>
    private static readonly Code[] FranceConnectAtFault =
    [
        Code.LoginUnavailable,
        Code.TokenEndpointUnavailable,
        Code.TokenResponseInvalid,
        Code.UserInfoUnavailable,
        Code.UserInfoNotJwt,
    ];

    private readonly ScriptedBrowser _signedIn = new();

    private static PortalProcess Portal => ForeignPortals.NodeA;

    [OneTimeSetUp]
    public async Task SignInAsync() => await _signedIn.GoAsync(Portal.At(PortalBrowsing.Login));

    [OneTimeTearDown]
    public void Close() => _signedIn.Dispose();

    [TestCaseSource(nameof(Refused))]
    public async Task SignIn_Tampered_IsRefusedWithItsCode(Tampering tampering)
    {
        using var stranger = new ScriptedBrowser();

        Visit page;
        using (ForeignPortals.Proxy.Tamper(tampering))
            page = await stranger.GoAsync(Portal.At(PortalBrowsing.Login));

        PortalBrowsing.AssertFailure(page, tampering.Code!.Value, StatusOf(tampering.Code!));
        Assert.That(await stranger.WhoAmIAsync(Portal), Is.Null);
    }

    [TestCaseSource(nameof(Refused))]
    public async Task SignIn_TamperedWhileSignedIn_LeavesTheSessionAlone(Tampering tampering)
    {
        var session = _signedIn.Session(Portal.At("/"));

        Visit page;
        using (ForeignPortals.Proxy.Tamper(tampering))
            page = await _signedIn.GoAsync(Portal.At(PortalBrowsing.Login));

        PortalBrowsing.AssertFailure(page, tampering.Code!.Value, StatusOf(tampering.Code!));
        Assert.That(_signedIn.Session(Portal.At("/")), Is.Not.Empty.And.EqualTo(session));
        Assert.That(await _signedIn.WhoAmIAsync(Portal), Is.Not.Null);
    }

    [TestCaseSource(nameof(Survived))]
    public async Task SignIn_DisturbedOnce_Succeeds(Tampering tampering)
    {
        using var citizen = new ScriptedBrowser();

        Visit page;
        using (ForeignPortals.Proxy.Tamper(tampering))
            page = await citizen.GoAsync(Portal.At(PortalBrowsing.Login));

        Assert.That(page.Address, Is.EqualTo(Portal.At("/moi")));
    }

    private static HttpStatusCode StatusOf(Code code) =>
        FranceConnectAtFault.Contains(code) ? HttpStatusCode.BadGateway : HttpStatusCode.BadRequest;

    private static IEnumerable<TestCaseData> Refused() => Rows(tampering => tampering.Code is not null);

    private static IEnumerable<TestCaseData> Survived() => Rows(tampering => tampering.Code is null);

    private static IEnumerable<TestCaseData> Rows(Func<Tampering, bool> filter) =>
        Tampering.All.Where(filter).Select(row => new TestCaseData(row).SetArgDisplayNames(row.Name));
}
