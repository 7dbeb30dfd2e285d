using System.Text.Json.Nodes;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using static FranceConnect.Sdk.Hostile.Tests.Outcome;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

internal static class Discovery
{
    private const string SameIssuer = "OpenID Connect Discovery 1.0 §4.3";
    private const string SameHost = "RFC 9700 §4.4.2 (endpoints of the issuer), OWASP SSRF";
    private static readonly Outcome Unusable = Refused("FCS2010");

    public static Surface Surface { get; } =
        new("Discovery")
        {
            { "of another issuer", SameIssuer, Unusable, p => Set(p, "issuer", "https://attaquant.example/api/v2") },
            {
                "of the same issuer, with a slash",
                $"{SameIssuer} (exact match)",
                Unusable,
                p => Set(p, "issuer", p.Issuer + "/")
            },
            { "names no issuer", SameIssuer, Unusable, p => Set(p, "issuer", null) },
            {
                "secret and code to a foreign host",
                SameHost,
                Unusable,
                p => Set(p, "token_endpoint", "https://attaquant.example/token")
            },
            {
                "keys from the cloud's own metadata",
                SameHost,
                Unusable,
                p => Set(p, "jwks_uri", "http://169.254.169.254/latest/meta-data/")
            },
            { "keys from the local network", SameHost, Unusable, p => Set(p, "jwks_uri", "https://192.168.0.1/jwks") },
            { "userinfo from a file", SameHost, Unusable, p => Set(p, "userinfo_endpoint", "file:///etc/passwd") },
            { "keys from another protocol", SameHost, Unusable, p => Set(p, "jwks_uri", "ftp://127.0.0.1/jwks") },
            {
                "host that begins as the issuer's",
                SameHost,
                Unusable,
                p => Set(p, "token_endpoint", "http://127.0.0.1.attaquant.example/token")
            },
            {
                "host behind a user name",
                $"RFC 3986 §7.6, {SameHost}",
                Unusable,
                p => Set(p, "token_endpoint", "http://127.0.0.1@attaquant.example/token")
            },
            {
                "user name before the issuer's host",
                "RFC 3986 §7.6",
                Unusable,
                p => Set(p, "token_endpoint", "http://attaquant@127.0.0.1/token")
            },
            {
                "sign-in page that is a script",
                "OWASP XSS",
                Unusable,
                p => Set(p, "authorization_endpoint", "javascript:alert(1)")
            },
            {
                "sign-in page of a phisher",
                "RFC 9700 §4.11",
                Unusable,
                p => Set(p, "authorization_endpoint", "https://attaquant.example/authorize")
            },
            {
                "sign-out page of a phisher",
                "RFC 9700 §4.11",
                Unusable,
                p => Set(p, "end_session_endpoint", "https://attaquant.example/fin")
            },
            {
                "address with a fragment",
                "RFC 6749 §3.1",
                Unusable,
                p => Set(p, "authorization_endpoint", p.Issuer + "/authorize#x")
            },
            {
                "address relative to the service",
                "OpenID Connect Discovery 1.0 §3 (absolute)",
                Unusable,
                p => Set(p, "token_endpoint", "/token")
            },
            {
                "address is an array",
                "OpenID Connect Discovery 1.0 §3",
                Unusable,
                p => Set(p, "token_endpoint", new JsonArray(p.Issuer + "/token"))
            },
            {
                "no keys",
                "OpenID Connect Discovery 1.0 §3 (jwks_uri is required)",
                Unusable,
                p => Set(p, "jwks_uri", null)
            },
            { "a page in its place", SameIssuer, Unusable, p => Say(p, "<html>Portail captif</html>") },
            {
                "nested a thousand times",
                "RFC 8259 §9 (limits of a parser)",
                Unusable,
                p => Say(p, new string('[', 1000))
            },
            { "300 KiB", "bounded input: FranceConnect's has 12", Unusable, p => Say(p, new string(' ', 300 * 1024)) },
            {
                "not to be had (404)",
                "RFC 9110 §15.5.5",
                Refused("FCS2009"),
                p => p.Instead["openid-configuration"] = Bodies.Text("", "text/html", 404)
            },
            {
                "redirects to a foreign host",
                "RFC 9110 §15.4, OWASP SSRF",
                Refused("FCS2009"),
                p => p.Instead["openid-configuration"] = Bodies.Redirect("http://169.254.169.254/")
            },
            {
                "pushes requests to a foreign host (PAR)",
                "RFC 9126 §5 (unused)",
                SignedIn,
                p => Set(p, "pushed_authorization_request_endpoint", "https://attaquant.example/par")
            },
        };

    private static void Set(HostileProvider provider, string name, JsonNode? value) =>
        provider.Discovery = document =>
        {
            document.Remove(name);
            if (value is not null)
                document[name] = value.DeepClone();
        };

    private static void Say(HostileProvider provider, string body) =>
        provider.Instead["openid-configuration"] = Bodies.Text(body);
}
