using System.Text.Json.Nodes;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

internal static class TokenEndpoint
{
    private const string Answer = "RFC 6749 §5.1";

    public static Surface Surface { get; } =
        new("Token endpoint")
        {
            {
                "a page in its place",
                Answer,
                Refused("FCS2014"),
                p => Say(p, "<html>Portail captif</html>", "text/html")
            },
            {
                "JSON under another media type",
                $"{Answer} (application/json)",
                Refused("FCS2014"),
                p => Say(p, "{}", "text/plain")
            },
            { "an array", Answer, Refused("FCS2014"), p => Say(p, "[]") },
            { "a text", Answer, Refused("FCS2014"), p => Say(p, "\"jeton\"") },
            { "cut JSON", Answer, Refused("FCS2014"), p => Say(p, """{"access_token":"x","id_token":""") },
            { "nothing", Answer, Refused("FCS2014"), p => Say(p, "") },
            {
                "no ID token",
                "OpenID Connect Core 1.0 §3.1.3.3",
                Refused("FCS2014"),
                p => p.TokenAnswer = answer => answer.Remove("id_token")
            },
            {
                "ID token is an object",
                "OpenID Connect Core 1.0 §3.1.3.3",
                Refused("FCS3001"),
                p => p.TokenAnswer = answer => answer["id_token"] = new JsonObject()
            },
            {
                "no access token",
                Answer,
                Refused("FCS2014"),
                p => p.TokenAnswer = answer => answer.Remove("access_token")
            },
            {
                "access token with a line break (header injection)",
                "RFC 6750 §2.1",
                Refused("FCS2014"),
                p => p.TokenAnswer = answer => answer["access_token"] = "jeton\r\nX-Injecte: 1"
            },
            {
                "another kind of token (mac)",
                "RFC 6749 §7.1, OpenID Connect Core 1.0 §3.1.3.3",
                Refused("FCS2014"),
                p => p.TokenAnswer = answer => answer["token_type"] = "mac"
            },
            {
                "no kind of token",
                Answer,
                Refused("FCS2014"),
                p => p.TokenAnswer = answer => answer.Remove("token_type")
            },
            {
                "half a character for a token",
                "RFC 8259 §8.2",
                Refused("FCS2014"),
                p => Say(p, """{"access_token":"\ud800","id_token":"\ud800","token_type":"Bearer"}""")
            },
            { "expires in the past", Answer, SignedIn, p => p.TokenAnswer = answer => answer["expires_in"] = -1 },
            {
                "expires after the end of time",
                Answer,
                SignedIn,
                p => p.TokenAnswer = answer => answer["expires_in"] = int.MaxValue
            },
            { "expires in a text", Answer, SignedIn, p => p.TokenAnswer = answer => answer["expires_in"] = "bientôt" },
            {
                "code refused",
                "RFC 6749 §5.2",
                Refused("FCS2011"),
                p => Say(p, """{"error":"invalid_grant"}""", status: 400)
            },
            {
                "service refused",
                "RFC 6749 §5.2",
                Refused("FCS2012"),
                p => Say(p, """{"error":"invalid_client"}""", status: 401)
            },
            {
                "error with a script in it",
                "RFC 6749 §5.2, OWASP XSS",
                RefusedWithout("FCS2014", "<script"),
                p =>
                    Say(
                        p,
                        """{"error":"<script>","error_description":"<script>","error_uri":"javascript:alert(1)"}""",
                        status: 400
                    )
            },
            {
                "error of no known form",
                "RFC 6749 §5.2",
                Refused("FCS2014"),
                p => Say(p, """{"error":{"code":"invalid_grant"}}""", status: 400)
            },
            {
                "an error under status 200",
                "RFC 6749 §5.2",
                Refused("FCS2014"),
                p => Say(p, """{"error":"invalid_grant"}""")
            },
            {
                "down (500), and the code is not sent twice",
                "RFC 6749 §10.5",
                Refused("FCS2013"),
                p => Say(p, "", status: 500)
            },
            { "too busy (429)", "RFC 6585 §4", Refused("FCS2013"), p => Say(p, "", status: 429) },
            { "redirects the secret elsewhere (307)", "RFC 9110 §15.4.8", Refused("FCS2014"), RedirectAsync },
        };

    private static void Say(
        HostileProvider provider,
        string body,
        string type = "application/json",
        int status = 200
    ) => provider.Instead["token"] = Bodies.Text(body, type, status);

    private static async Task<Page> RedirectAsync(Stage stage)
    {
        var asked = 0;
        using var attacker = RawServer.Start(
            (_, _) =>
            {
                asked++;
                return Task.CompletedTask;
            }
        );
        stage.Provider.Instead["token"] = Bodies.Redirect(attacker.Address, 307);
        var page = await stage.Citizen.SignInAsync();
        Assert.That(asked, Is.Zero, "the secret went elsewhere");
        return page;
    }
}
