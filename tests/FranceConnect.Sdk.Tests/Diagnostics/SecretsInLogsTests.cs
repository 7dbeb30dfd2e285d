using FranceConnect.Sdk.Simulator;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Tests.Diagnostics;

/// <summary>
/// Whole logins at the chattiest level, every category kept, searched for everything that must not be there: identities, secrets,
/// tokens, codes.
/// </summary>
[TestFixture]
[NonParallelizable]
internal sealed class SecretsInLogsTests
{
    private readonly List<string> _secrets = [];
    private TelemetryCapture _kept;
    private LoginSite _site;

    [SetUp]
    public async Task StartAsync()
    {
        _secrets.Clear();
        _secrets.Add(SimulatorClient.DemoClientSecret);
        _kept = new TelemetryCapture();
        _site = await LoginSite.StartAsync(_kept.Connect);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _site.DisposeAsync();
        _kept.Dispose();
    }

    [Test]
    public async Task Logins_OfTheWholePopulation_LogNothingOfAnyone()
    {
        var people = _site.Simulator.Population.All.Where(persona => persona.ErrorCode is null).ToList();
        var signedIn = 0;
        foreach (var persona in people)
        {
            var result = await TrySignInAsync(persona.Id, fault: null);
            signedIn += result?.Succeeded == true ? 1 : 0;
            if (result?.Succeeded == true)
                await LeaveAsync(result.Session);
        }

        Assert.That(signedIn, Is.GreaterThan(30), "the search means something");
        Assert.That(_kept.Log.Lines.Count(line => line.Id == 2101), Is.EqualTo(signedIn));
        AssertNothingOf(people.SelectMany(PersonaValues.Values).Concat(_secrets));
    }

    [Test]
    public async Task Logins_ThatFail_LogTheirCodeAndNothingOfAnyone()
    {
        var persona = _site.Simulator.Population.Find("avec_nom_dusage")!;
        var faults = SimulatorFault.All.Where(fault => fault is { IsLoginBound: true, IsPlusOnly: false });
        foreach (var fault in faults.Where(fault => fault != SimulatorFault.Slow))
            await TrySignInAsync(persona.Id, fault);

        Assert.That(_kept.Log.Lines.Count(line => line.Id == 2103), Is.GreaterThan(25));
        Assert.That(_kept.Log.Text, Does.Contain("FCS3010").And.Contain("Y0434A7B"));
        AssertNothingOf(persona.Values().Concat(_secrets));
    }

    [Test]
    public async Task Callbacks_OfStrangers_LogNothingTheySent()
    {
        string[] hostile =
        [
            "?code=code-d-un-inconnu&state=etat-d-un-inconnu&iss=iss-d-un-inconnu",
            "?error=erreur-d-un-inconnu&error_description=texte-d-un-inconnu&state=etat-d-un-inconnu",
            "?code=a&code=b&state=etat-d-un-inconnu",
        ];
        foreach (var query in hostile)
            await _site.Client.CompleteLoginAsync(
                LoginCallback.FromQueryString(query),
                LoginState.FromValue("cookie-d-un-inconnu")
            );

        Assert.That(_kept.Log.Lines.Count(line => line.Id == 2104), Is.EqualTo(3));
        AssertNothingOf(["d-un-inconnu"]);
    }

    [Test]
    public async Task Logins_Nominal_LogOnlyOurOwnCategories()
    {
        await _site.SignInAsync();

        Assert.That(
            _kept
                .Log.Lines.Select(line => line.Category)
                .Where(category => category != TelemetryCapture.Spans)
                .Distinct(),
            Is.All.StartsWith("FranceConnect.Sdk").Or.StartsWith("Microsoft.Extensions.Http.DefaultHttpClientFactory"),
            "the factory's request loggers print addresses and headers"
        );
    }

    private async Task<LoginResult?> TrySignInAsync(string persona, SimulatorFault? fault)
    {
        var challenge = await _site.Client.StartLoginAsync(
            new LoginRequest { ReturnUrl = "/page-privee", RequestAuthenticationMethods = true }
        );
        var query = QueryHelpers.ParseQuery(challenge.AuthorizeUrl.Query);
        _secrets.AddRange([challenge.StateParameter, query["nonce"].ToString(), challenge.State.Value, "page-privee"]);
        Uri callback;
        try
        {
            callback = await _site.Simulator.AuthorizeAsync(challenge.AuthorizeUrl, persona, fault);
        }
        catch (SimulatorErrorPageException)
        {
            return null; // a person FranceConnect itself turns away
        }
        if (QueryHelpers.ParseQuery(callback.Query).TryGetValue("code", out var code))
            _secrets.Add(code.ToString());
        var result = await _site.CompleteAsync(callback, challenge.State);
        if (result.Succeeded)
        {
            var session = result.Session;
            _secrets.AddRange([
                session.AccessToken.Value,
                session.Identity.Subject.Value,
                .. session.IdToken.Split('.'),
            ]);
        }
        return result;
    }

    private async Task LeaveAsync(FranceConnectSession session)
    {
        await _site.Client.RevokeAccessTokenAsync(session);
        var challenge = await _site.Client.StartLogoutAsync(new LogoutRequest { IdToken = session.IdToken });
        _secrets.AddRange([challenge.StateParameter, challenge.State.Value]);
    }

    private void AssertNothingOf(IEnumerable<string?> values) => _kept.AssertHoldsNone(values, _site.Simulator.Issuer);
}
