using System.Net;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Tests.Diagnostics;

/// <summary>
/// Everything the engine gives or takes, property by property, on both platforms, after a success and after failures: none of it prints a
/// secret or somebody.
/// </summary>
[TestFixture]
internal sealed class PrintedSurfaceTests
{
    private static readonly string[] Identity =
    [
        "Zéphyrine",
        "PERSONNE-FICTIVE",
        "1976-02-24",
        "personne.fictive@example.org",
        "NOM-D-USAGE-FICTIF",
        "91272",
        "99345",
        "PERSONNE-AU-REGISTRE",
    ];

    private readonly List<string> _secrets = [];
    private readonly List<object> _roots = [];
    private StubSite _site = null!;
    private LoginRequest _request = null!;

    /// <summary>Without an algorithm, on FranceConnect.</summary>
    private static IEnumerable<string?> Services() => TestKeys.Algorithms.Prepend(null);

    [SetUp]
    public void Forget()
    {
        _secrets.Clear();
        _roots.Clear();
        _secrets.AddRange([StubSite.ClientSecret, StubProvider.Code, StubProvider.AccessToken, StubProvider.Subject]);
        _secrets.AddRange(Identity);
    }

    [TearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [TestCaseSource(nameof(Services))]
    public async Task ToString_OfEverythingReachable_RevealsNothing(string? algorithm)
    {
        Open(algorithm);
        await SignInAndLeaveAsync();
        await FailAsync(algorithm);
        Throw(algorithm);

        var printed = PrintedGraph.Of(_roots);

        Assert.That(Missing(printed), algorithm is null ? Is.EqualTo(["DecryptionKey"]) : Is.Empty);
        var text = string.Join('\n', [.. printed.Values, .. _roots.OfType<Exception>().Select(thrown => $"{thrown}")]);
        Assert.That(
            _secrets.Where(secret => secret.Length > 0 && text.Contains(secret, StringComparison.Ordinal)),
            Is.Empty
        );
    }

    private void Open(string? algorithm)
    {
        if (algorithm is null)
        {
            _site = new StubSite();
            _request = new LoginRequest { ReturnUrl = "/page-privee" };
        }
        else
        {
            var key = TestKeys.Of(algorithm);
            _site = PlusSite.Create(key);
            _request = new LoginRequest
            {
                ReturnUrl = "/page-privee",
                Platform = FranceConnectPlatform.FranceConnectPlus,
            };
            _roots.Add(key);
            var parts = JsonNode.Parse(key.ToPrivateJwk())!.AsObject();
            _secrets.AddRange(
                parts
                    .Where(part => part.Key is "d" or "p" or "q" or "dp" or "dq" or "qi")
                    .Select(part => $"{part.Value}")
            );
        }
        _secrets.Add("page-privee");
        _site.Provider.UserInfo = claims =>
        {
            claims["birthdate"] = "1976-02-24";
            claims["email"] = "personne.fictive@example.org";
            claims["preferred_username"] = "NOM-D-USAGE-FICTIF";
            claims["birthplace"] = "91272";
            claims["birthcountry"] = "99345";
            claims["rnipp_family_name"] = "PERSONNE-AU-REGISTRE";
        };
        (_site.Provider.SignIdToken, _site.Provider.SignUserInfo) = (
            Noted(_site.Provider.SignIdToken),
            Noted(_site.Provider.SignUserInfo)
        );
    }

    private async Task SignInAndLeaveAsync()
    {
        var (challenge, callback) = await StartAsync();
        var result = await _site.Client.CompleteLoginAsync(callback, challenge.State);
        Assert.That(result.Error?.ToString(), Is.Null);
        _secrets.AddRange(result.Session.IdToken.Split('.'));
        var leave = new LogoutRequest
        {
            IdToken = result.Session.IdToken,
            Platform = _request.Platform,
            ReturnUrl = "/page-privee",
        };
        var logout = await _site.Client.StartLogoutAsync(leave);
        _secrets.AddRange([logout.StateParameter, logout.State.Value]);
        _roots.AddRange([
            result,
            leave,
            logout,
            _site.Client.CompleteLogout($"?state={logout.StateParameter}", logout.State),
            result.Session.Tenant.FindRegistration(_request.Platform)!,
            _site.Services.GetRequiredService<FranceConnectTenantDirectory>(),
            _site.Services.GetRequiredService<IOptions<FranceConnectOptions>>().Value,
            new FranceConnectTenantOptions
            {
                ClientSecret = StubSite.ClientSecret,
                FranceConnect = new FranceConnectRegistrationOptions { ClientSecret = StubSite.ClientSecret },
            },
            new FranceConnectSessionModel
            {
                Identity = result.Session.Identity,
                IdToken = result.Session.IdToken,
                AccessToken = result.Session.AccessToken,
            },
            new ServiceCollection().AddFranceConnect(options => options.ClientSecret = StubSite.ClientSecret),
            _site.Client,
            FranceConnectErrorCode.All,
        ]);
    }

    /// <summary>What may be kept of a login that failed: its result, its error, the exception an application makes of it.</summary>
    private async Task FailAsync(string? algorithm)
    {
        var (signIdToken, signUserInfo) = (_site.Provider.SignIdToken, _site.Provider.SignUserInfo);
        await FailAsync(site => site.Provider.IdToken = token => (token["acr"], token["nonce"]) = ("eidas2", "autre"));
        await FailAsync(site => site.Provider.IdToken = token => (token["acr"], token["sub"]) = ("eidas2", "autre"));
        _site.Provider.IdToken = static token => token["acr"] = "eidas2";
        await FailAsync(site => site.Provider.SignIdToken = token => StubProvider.Sign(token, forged: true));
        await FailAsync(site => site.Provider.SignIdToken = token => $"{signIdToken(token)}A");
        _site.Provider.SignIdToken = signIdToken;
        await FailAsync(site => site.Provider.SignUserInfo = _ => "{\"given_name\":\"Zéphyrine\"}");
        _site.Provider.SignUserInfo = signUserInfo;
        if (algorithm is not null)
            await FailAsync(site => site.EncryptFor(DecryptionKey.Generate(algorithm, TestKeys.Of(algorithm).KeyId)));
        var echo = Recorded.Error("invalid_client", $"{StubSite.ClientSecret} {StubProvider.Code}", "Y0434A7B");
        await FailAsync(site => site.Provider.Fail("token", HttpStatusCode.Unauthorized, echo));

        var (challenge, _) = await StartAsync();
        var turnedBack = LoginCallback.FromQueryString(
            $"?error=access_denied&error_description=Zéphyrine&state={challenge.StateParameter}"
                + $"&iss={Uri.EscapeDataString(StubProvider.Issuer)}"
        );
        Keep(turnedBack, await _site.Client.CompleteLoginAsync(turnedBack, challenge.State));
        Keep(turnedBack, await _site.Client.CompleteLoginAsync(turnedBack, null));
    }

    private async Task FailAsync(Action<StubSite> spoil)
    {
        spoil(_site);
        var (challenge, callback) = await StartAsync();
        Keep(callback, await _site.Client.CompleteLoginAsync(callback, challenge.State));
    }

    private void Keep(LoginCallback callback, LoginResult failed)
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => _ = failed.Session)!;
        _roots.AddRange([callback, failed, thrown, new FranceConnectException(failed.Error!)]);
    }

    /// <summary>What is thrown rather than answered.</summary>
    private void Throw(string? algorithm)
    {
        Catch(() => _site.Client.StartLoginAsync(new LoginRequest { TenantId = "ailleurs" }));
        Catch(() =>
            _site.Client.StartLogoutAsync(
                new LogoutRequest { IdToken = StubProvider.AccessToken, TenantId = "ailleurs" }
            )
        );
        if (algorithm is null)
            return;
        var jwk = TestKeys.Of(algorithm).ToPrivateJwk();
        Catch(() => Task.FromResult(DecryptionKey.FromJwk(jwk[..^2])));
        Catch(() =>
            Task.FromResult(DecryptionKey.FromJwk(jwk.Replace("\"enc\"", "\"sig\"", StringComparison.Ordinal)))
        );
        Catch(() => Task.FromResult(DecryptionKey.FromJwks($"{{\"keys\":[{jwk},{jwk}]}}")));
    }

    private void Catch(Func<Task> call) => _roots.Add(Assert.ThrowsAsync<FranceConnectException>(() => call())!);

    private async Task<(LoginChallenge Challenge, LoginCallback Callback)> StartAsync()
    {
        var challenge = await _site.StartAsync(_request);
        _secrets.AddRange([_site.Provider.Nonce, challenge.StateParameter, challenge.State.Value]);
        var callback = LoginCallback.FromQueryString(StubSite.Callback(challenge));
        _roots.AddRange([_request, challenge, challenge.State, callback]);
        return (challenge, callback);
    }

    private Func<JsonObject, string> Noted(Func<JsonObject, string> sign) =>
        claims =>
        {
            var token = sign(claims);
            _secrets.AddRange(token.Split('.'));
            return token;
        };

    /// <summary>The classes of the package that hold something and were not printed.</summary>
    private static IEnumerable<string> Missing(IReadOnlyDictionary<string, string> printed) =>
        typeof(IFranceConnectClient)
            .Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && !type.IsSubclassOf(typeof(Delegate)))
            .Select(type => type.Name)
            .Except(printed.Keys)
            .Order(StringComparer.Ordinal);
}
