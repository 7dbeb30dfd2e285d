namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>Recordings, section 4: what the authorize endpoint refuses, and what it lets through.</summary>
internal static class AuthorizeRows
{
    private const string TwentyOne = "123456789012345678901";

    public static IEnumerable<FidelityRow> All =>
        [
            Refused("missing nonce", ("nonce", null)),
            Refused("nonce of 21 characters", ("nonce", TwentyOne)),
            Refused("empty nonce", ("nonce", "")),
            Opens("nonce of 22 characters", ("nonce", TwentyOne + "2")),
            Refused("missing state", ("state", null)),
            Opens("state of 5 characters", ("state", "12345")),
            Opens("state empty, authorize", ("state", "")),
            Page("state empty, choice page", Recorded.ErrorPage(409, "Y190004", wayBack: true), ("state", "")),
            Refused("missing acr_values", ("acr_values", null)),
            Opens("unknown acr", ("acr_values", "eidas9")),
            Opens("acr_values not served: 303 to the interaction first", ("acr_values", "eidas1")).OnPlus(),
            Opens("acr_values=eidas2: 303 to the interaction first", ("acr_values", "eidas2")).OnFranceConnect(),
            AcrRefused("eidas2", "eidas2").OnFranceConnect(),
            AcrRefused("eidas3", "eidas3").OnFranceConnect(),
            AcrRefused("eidas2 eidas3", "eidas2").OnFranceConnect(),
            AcrRefused("eidas1", "eidas1").OnPlus(),
            AcrRefused("eidas3 eidas1", "eidas1").OnPlus(),
            ErrorPage("redirect_uri not registered", "Y04C013C", ("redirect_uri", "https://autre.example/cb")),
            ErrorPage(
                "redirect_uri with a trailing slash",
                "Y04C013C",
                ("redirect_uri", "https://service.example/cb/")
            ),
            Refused("redirect_uri http://localhost, registered", ("redirect_uri", Registrations.LocalAddress)),
            Refused("redirect_uri https://localhost, registered", ("redirect_uri", Registrations.SecureLocalAddress)),
            Opens("redirect_uri 127.0.0.1, registered", ("redirect_uri", Registrations.IpAddress)),
            Refused("missing redirect_uri", ("redirect_uri", null)),
            Refused("missing client_id", ("client_id", null)),
            Refused("missing scope", ("scope", null)),
            Refused("missing response_type", ("response_type", null)),
            ErrorPage("unknown client_id", "Y04EA6EF", ("client_id", "inconnu")),
            Opens("scope unknown", ("scope", "openid foo_bar")),
            Row(
                "scope known but not granted",
                Recorded.CallbackError("invalid_scope", "requested scope is not allowed", scope: "email"),
                ("client_id", Registrations.Narrow),
                ("scope", "openid given_name email")
            ),
            Row(
                    "scope known but not granted: what the sandbox keeps back",
                    Recorded.CallbackError(
                        "invalid_scope",
                        "requested scope is not allowed",
                        scope: "mi_siv_carte_grise"
                    ),
                    ("scope", "openid mi_siv_carte_grise")
                )
                .OnFranceConnect(),
            OpenIdRequired("scope without openid", "email"),
            OpenIdRequired("scope empty", ""),
            InFragment("response_type=token", "token"),
            InFragment("response_type=code id_token", "code id_token"),
            Refused("PKCE", ("code_challenge", "abc"), ("code_challenge_method", "S256")),
            Refused("code_challenge alone", ("code_challenge", "abc")),
            Refused("response_mode=query", ("response_mode", "query")),
            Refused("response_mode=form_post", ("response_mode", "form_post")),
            Refused("login_hint", ("login_hint", "x")),
            Refused("max_age", ("max_age", "60")),
            Refused("display", ("display", "page")),
            Refused("request", ("request", "x.y.z")),
            Refused("x-client-SKU", ("x-client-SKU", "ID_NET8_0")),
            Refused("unknown parameter", ("foo", "bar")),
            Repeated("scope twice", "&scope=openid"),
            Repeated("state twice", "&state=encore"),
            Claims("claims not JSON", "{", "could not parse the claims parameter JSON"),
            Claims(
                "claims without userinfo or id_token",
                """{"foo":{}}""",
                "claims parameter should have userinfo or id_token properties"
            ),
            ErrorPage(
                "claims asks amr, client not registered for it",
                "Y100009",
                ("client_id", Registrations.WithoutAmr),
                ("claims", """{"id_token":{"amr":{"essential":true}}}""")
            ),
            Row(
                "idp_hint not allowed",
                Recorded.CallbackError(
                    "invalid_idp_hint",
                    "An idp_hint was provided but is not allowed",
                    status: 302,
                    state: "undefined"
                ),
                ("idp_hint", "9c716f61-b8a1-435c-a407-ef4d677ec270")
            ),
            Refused("prompt=none", ("prompt", "none")),
            Refused("prompt=select_account", ("prompt", "select_account")),
            Refused("prompt empty", ("prompt", "")),
            Opens("ui_locales=en-GB", ("ui_locales", "en-GB")),
            new(
                "4",
                "authorize by POST",
                fixture =>
                    fixture.PostAsync(
                        "/authorize",
                        SimulatorFixture
                            .Query(fixture.AuthorizeUrl())
                            .Select(p => KeyValuePair.Create(p.Key, (string?)p.Value))
                    ),
                (answer, _) =>
                {
                    Assert.That((answer.Status, answer.Body), Is.EqualTo((500, "Internal Server Error")));
                    Assert.That(answer.ContentType, Does.StartWith("text/plain"));
                }
            ),
            ErrorPage("client record invalid", "Y043310B", ("client_id", Registrations.Invalid), ("scope", "openid")),
            new(
                "4",
                "error page although JSON is asked",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    return await browser.GetAsync(
                        fixture.AuthorizeUrl(("foo", "bar")).AbsoluteUri,
                        ("Accept", "application/json")
                    );
                },
                Recorded.ErrorPage(400, "Y030007")
            ),
        ];

    private static FidelityRow Row(
        string line,
        Action<Answer, SimulatorFixture> expect,
        params (string Name, string? Value)[] changes
    ) =>
        new(
            "4",
            line,
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                return await browser.GetAsync(fixture.AuthorizeUrl(changes).AbsoluteUri);
            },
            expect
        );

    private static FidelityRow Page(
        string line,
        Action<Answer, SimulatorFixture> expect,
        params (string Name, string? Value)[] changes
    ) =>
        new(
            "4",
            line,
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                return await browser.OpenAsync(fixture.AuthorizeUrl(changes));
            },
            expect
        );

    private static FidelityRow Refused(string line, params (string Name, string? Value)[] changes) =>
        ErrorPage(line, "Y030007", changes);

    private static FidelityRow ErrorPage(string line, string code, params (string Name, string? Value)[] changes) =>
        Row(line, Recorded.ErrorPage(400, code), changes);

    private static FidelityRow Opens(string line, params (string Name, string? Value)[] changes) =>
        Row(line, Recorded.InteractionOpens, changes);

    private static FidelityRow AcrRefused(string asked, string kept) =>
        Page(
            $"acr_values={asked}",
            Recorded.CallbackError(
                "invalid_acr",
                "acr_value is not valid, should be equal one of these values, "
                    + $"expected {(kept == "eidas1" ? "eidas2,eidas3" : "eidas1")}, got {kept}"
            ),
            ("acr_values", asked)
        );

    private static FidelityRow OpenIdRequired(string line, string scope) =>
        Row(
            line,
            Recorded.CallbackError(
                "invalid_request",
                "openid scope must be requested when using the acr_values parameter"
            ),
            ("scope", scope)
        );

    private static FidelityRow InFragment(string line, string responseType) =>
        Row(
            line,
            Recorded.CallbackError("unsupported_response_type", "unsupported response_type requested", separator: '#'),
            ("response_type", responseType)
        );

    private static FidelityRow Claims(string line, string claims, string description) =>
        Row(line, Recorded.CallbackError("invalid_request", description), ("claims", claims));

    private static FidelityRow Repeated(string line, string suffix) =>
        new(
            "4",
            line,
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                return await browser.GetAsync(fixture.AuthorizeUrl().AbsoluteUri + suffix);
            },
            Recorded.ErrorPage(400, "Y030007")
        );
}
