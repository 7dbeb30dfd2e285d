using System.Text.Json;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Simulator;
using FranceConnect.Sdk.Tests.Support;
using Jose;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Tests.Diagnostics;

/// <summary>
/// The same search on FranceConnect+, for a service of each algorithm: what is encrypted is looked for too, what is inside, and the key that
/// opens it.
/// </summary>
[TestFixtureSource(typeof(TestKeys), nameof(TestKeys.Algorithms))]
[NonParallelizable]
internal sealed class PlusSecretsInLogsTests(string algorithm)
{
    /// <summary>Names of the service and of the provider, and words of the protocol: nobody's.</summary>
    private static readonly string[] NobodysClaims = ["iss", "aud", "acr", "amr"];

    private readonly List<string> _secrets = [];
    private Wire _wire;
    private TelemetryCapture _kept;
    private LoginSite _site;
    private int _opened;

    private DecryptionKey Key => TestKeys.Of(algorithm);

    [SetUp]
    public async Task StartAsync()
    {
        _opened = 0;
        var jwk = JsonNode.Parse(Key.ToPrivateJwk())!.AsObject();
        _secrets.Clear();
        _secrets.Add(SimulatorClient.DemoClientSecret);
        _secrets.AddRange(
            jwk.Where(member => member.Key is "d" or "p" or "q" or "dp" or "dq" or "qi")
                .Select(member => member.Value!.GetValue<string>())
        );
        _kept = new TelemetryCapture();
        _wire = new Wire();
        _wire.Alter(Wire.Token, NoteTokens);
        _wire.Alter(Wire.UserInfo, NoteToken);
        _site = await LoginSite.StartPlusAsync(
            Key,
            configure: services =>
            {
                _wire.Connect(services);
                _kept.Connect(services);
            }
        );
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _site.DisposeAsync();
        _wire.Dispose();
        _kept.Dispose();
    }

    [Test]
    public async Task Logins_OfTheWholePopulation_LeaveNothingOfAnyone()
    {
        var people = _site.Simulator.Population.All.Where(persona => persona.ErrorCode is null).ToList();
        var signedIn = 0;
        foreach (var persona in people)
            if (await TrySignInAsync(persona.Id) is { Succeeded: true } result)
            {
                signedIn++;
                await LeaveAsync(result.Session);
            }

        Assert.That(signedIn, Is.GreaterThan(10), "the search means something");
        Assert.That(_opened, Is.EqualTo(2 * signedIn), "what is inside is looked for");
        Assert.That(_kept.Log.Lines.Count(line => line.Id == 2101), Is.EqualTo(signedIn));
        Assert.That(_kept.Log.Lines.Count(line => line.Category == TelemetryCapture.Spans), Is.GreaterThan(signedIn));
        AssertNothingOf(people.SelectMany(PersonaValues.Values));
    }

    [Test]
    public async Task Logins_ThatFail_LeaveTheirCodeAndNothingOfAnyone()
    {
        var persona = _site.Simulator.Population.Find("test")!;
        var faults = SimulatorFault.All.Where(fault => fault.IsLoginBound && fault != SimulatorFault.Slow).ToList();
        foreach (var fault in faults)
            await TrySignInAsync(persona.Id, fault);

        Assert.That(_kept.Log.Lines.Count(line => line.Id == 2103), Is.GreaterThan(45));
        Assert.That(_opened, Is.GreaterThan(30), "what is inside is looked for");
        Assert.That(_kept.Log.Text, Does.Contain("FCS3041").And.Contain("FCS3042").And.Contain("FCS3010"));
        AssertNothingOf(persona.Values());
    }

    private async Task<LoginResult?> TrySignInAsync(string persona, SimulatorFault? fault = null)
    {
        var request = new LoginRequest
        {
            ReturnUrl = "/page-privee",
            Platform = _site.Platform,
            RequestAuthenticationMethods = true,
        };
        foreach (var scope in new[] { "identite_pivot", "email", "rnipp_identite_pivot" })
            request.Scopes.Add(FranceConnectScope.From(scope));
        var challenge = await _site.Client.StartLoginAsync(request);
        var query = QueryHelpers.ParseQuery(challenge.AuthorizeUrl.Query);
        _secrets.AddRange([challenge.StateParameter, query["nonce"].ToString(), challenge.State.Value, "page-privee"]);
        Uri callback;
        try
        {
            callback = await _site.Simulator.AuthorizeAsync(challenge.AuthorizeUrl, persona, fault);
        }
        catch (Exception exception) when (exception is SimulatorErrorPageException or ArgumentException)
        {
            return null; // a person turned away by FranceConnect+ itself, or a fault this algorithm has no place for
        }
        if (QueryHelpers.ParseQuery(callback.Query).TryGetValue("code", out var code))
            _secrets.Add(code.ToString());
        return await _site.CompleteAsync(callback, challenge.State);
    }

    private async Task LeaveAsync(FranceConnectSession session)
    {
        await _site.Client.RevokeAccessTokenAsync(session);
        var challenge = await _site.Client.StartLogoutAsync(
            new LogoutRequest { IdToken = session.IdToken, Platform = _site.Platform }
        );
        _secrets.AddRange([challenge.StateParameter, challenge.State.Value]);
    }

    /// <summary>The answer to the code, as it came.</summary>
    private string NoteTokens(string body)
    {
        try
        {
            var answer = JsonNode.Parse(body)!.AsObject();
            if (answer["access_token"] is JsonValue access)
                _secrets.Add($"{access}");
            if (answer["id_token"] is JsonValue token)
                NoteToken($"{token}");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // a fault of the answer itself
        }
        return body;
    }

    /// <summary>A token as it came, the signed one inside, and what that says of the citizen.</summary>
    private string NoteToken(string token)
    {
        _secrets.AddRange(token.Split('.'));
        try
        {
            if (token.Split('.').Length != 5)
                return token;
            var inside = JWT.Decode(token, Jwk.FromJson(Key.ToPrivateJwk()));
            _secrets.AddRange(inside.Split('.'));
            var claims = JsonNode.Parse(WebEncoders.Base64UrlDecode(inside.Split('.')[1]))!.AsObject();
            _secrets.AddRange(claims.Where(claim => !NobodysClaims.Contains(claim.Key)).SelectMany(TextsOf));
            _opened++;
        }
        catch (Exception)
        {
            // a fault of the encryption: nothing comes out of it
        }
        return token;
    }

    private static IEnumerable<string> TextsOf(KeyValuePair<string, JsonNode?> claim) =>
        claim.Value switch
        {
            JsonArray many => many.Select(one => $"{one}"),
            JsonValue one when one.GetValueKind() == JsonValueKind.String => [$"{one}"],
            _ => [],
        };

    private void AssertNothingOf(IEnumerable<string?> values) =>
        _kept.AssertHoldsNone(values.Concat(_secrets), _site.Simulator.PlusIssuer, _site.Simulator.Issuer);
}
