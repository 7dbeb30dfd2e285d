using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Fidelity;

/// <summary>
/// Recordings, section 4: what the authorize endpoint refuses. A refusal on a page of FranceConnect never reaches the engine: the row
/// shows that its request is not the cause, or which page the misconfiguration leads to.
/// </summary>
internal static class AuthorizeRows
{
    private const string Section = "4 authorize";

    public static IEnumerable<SdkRow> All =>
        [
            new(
                Section,
                "only accepted names, each once: no PKCE, response_mode, login_hint, max_age, x-client-SKU",
                async site =>
                {
                    var request = FidelitySite.Request();
                    request.Prompt = "login";
                    request.IdpHint = FidelitySite.IdpHint;
                    request.RequestAuthenticationMethods = true;
                    var names = (await QueryAsync(site, request)).Select(pair => pair.Name).ToList();
                    Assert.That(names, Is.SubsetOf(Recorded.AuthorizeParameters));
                    Assert.That(names, Is.Unique);
                    Assert.That(
                        names,
                        Is.SupersetOf(Recorded.AuthorizeParameters.Take(7)),
                        "the mandatory ones are there"
                    );
                }
            ),
            new(
                Section,
                "nonce of at least 22 characters, state not empty: 256 bits in hexadecimal",
                async site =>
                {
                    var query = (await QueryAsync(site, FidelitySite.Request())).ToDictionary(
                        p => p.Name,
                        p => p.Value
                    );
                    Assert.That(query["nonce"], Does.Match("^[0-9a-f]{64}$"));
                    Assert.That(query["state"], Does.Match("^[0-9a-f]{64}$").And.Not.EqualTo(query["nonce"]));
                }
            ),
            new(
                Section,
                "response_type=code, openid always in the scope, acr_values never missing",
                async site =>
                {
                    var query = (await QueryAsync(site, FidelitySite.Request(scopes: "email"))).ToDictionary(
                        p => p.Name,
                        p => p.Value
                    );
                    Assert.That(
                        (query["response_type"], query["scope"], query["acr_values"]),
                        Is.EqualTo(("code", "openid%20email", "eidas1"))
                    );
                }
            ),
            new(
                Section,
                "unknown acr ignored by FranceConnect, so refused before the citizen leaves",
                site =>
                {
                    Assert.That(
                        async () => await site.LoginAsync(At("eidas9")),
                        Throws.ArgumentException.With.Message.StartsWith("FCS1011")
                    );
                    return Task.CompletedTask;
                }
            ),
            Level("eidas1", null),
            Level("eidas2", "invalid_acr"),
            Level("eidas3", "invalid_acr"),
            Page("redirect_uri not registered", "Y04C013C", FidelitySite.Request(), "https://autre.example.org/cb"),
            Page("redirect_uri with a trailing slash", "Y04C013C", FidelitySite.Request(), LoginSite.RedirectUri + "/"),
            Page(
                "redirect_uri localhost, registered",
                "Y030007",
                FidelitySite.Request(),
                FidelitySite.LocalRedirectUri
            ),
            Page("redirect_uri 127.0.0.1, registered", null, FidelitySite.Request(), FidelitySite.OtherRedirectUri),
            Page("unknown client_id", "Y04EA6EF", FidelitySite.Request(FidelitySite.Unknown)),
            Page("client record invalid", "Y043310B", FidelitySite.Request(FidelitySite.Invalid, "openid")),
            Page("scope unknown", null, FidelitySite.Request(scopes: "foo_bar")),
            new(
                Section,
                "scope known but not granted",
                async site =>
                    SdkRow.Refused(
                        await site.LoginAsync(FidelitySite.Request(FidelitySite.Narrow, "given_name", "email")),
                        "FCS2007",
                        "invalid_scope",
                        null
                    )
            ),
            new(
                Section,
                "claims asks amr, client not registered for it",
                async site =>
                {
                    var request = FidelitySite.Request(FidelitySite.WithoutAmr);
                    request.RequestAuthenticationMethods = true;
                    Assert.That(await site.ErrorPageAsync(request), Is.EqualTo("Y100009"));
                }
            ),
            new(
                Section,
                "idp_hint not allowed: state=undefined",
                async site =>
                {
                    var request = FidelitySite.Request();
                    request.IdpHint = FidelitySite.IdpHint;
                    var (challenge, callback) = await site.BeginAsync(request);
                    var read = LoginCallback.FromQueryString(callback.Query);
                    Assert.That(read.StateParameter, Is.EqualTo("undefined"));
                    foreach (var state in (LoginState?[])[challenge.State, null])
                    {
                        var error = (await site.Client.CompleteLoginAsync(read, state)).Error;
                        Assert.That(error?.Code, Is.EqualTo(FranceConnectErrorCode.IdpHintRefused));
                    }
                }
            ),
        ];

    private static SdkRow Level(string level, string? error) =>
        new(
            Section,
            $"acr_values={level}",
            async site =>
            {
                var result = await site.LoginAsync(At(level));
                if (error is null)
                    Assert.That(result.Session.Identity.AssuranceLevel.ToString(), Is.EqualTo(level));
                else
                    SdkRow.Refused(result, "FCS2007", error, null);
            }
        );

    private static LoginRequest At(string level)
    {
        var request = FidelitySite.Request();
        request.AssuranceLevel = AssuranceLevel.From(level);
        return request;
    }

    private static SdkRow Page(string line, string? code, LoginRequest request, string? redirectUri = null) =>
        new(
            Section,
            line,
            async site =>
            {
                request.RedirectUri = redirectUri;
                Assert.That(await site.ErrorPageAsync(request), Is.EqualTo(code));
            }
        );

    private static async Task<IReadOnlyList<(string Name, string Value)>> QueryAsync(
        FidelitySite site,
        LoginRequest request
    )
    {
        var challenge = await site.Client.StartLoginAsync(request);
        return
        [
            .. challenge
                .AuthorizeUrl.Query.TrimStart('?')
                .Split('&')
                .Select(pair => (pair.Split('=')[0], pair.Split('=')[1])),
        ];
    }
}
