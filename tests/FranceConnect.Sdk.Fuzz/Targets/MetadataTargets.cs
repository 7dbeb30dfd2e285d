using FranceConnect.Sdk.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>What a provider publishes of itself, fetched as the engine fetches it, then used.</summary>
internal static class MetadataTargets
{
    private static readonly LoginSite s_site = new();
    private static readonly string s_elliptic = TestKeys.Sign(
        """{"alg":"ES256","kid":"signature-1"}"""u8,
        LoginSite.Claims("\"nonce\":\"nonce-fictif\"")
    );
    private static readonly string s_rsa =
        $"{TestKeys.Text("""{"alg":"RS256","kid":"signature-1"}"""u8)}.{TestKeys.Text("{}"u8)}.{TestKeys.Text(new byte[256])}";

    public static void Keys(byte[] input)
    {
        s_site.Server.Answers = endpoint =>
            endpoint == "jwks" ? ForeignServer.Json(input) : LoginSite.Metadata(endpoint);
        if (Fetch() is not { } source)
            return;
        Verify(source, s_elliptic, "ES256");
        Verify(source, s_rsa, "RS256");
    }

    public static void Discovery(byte[] input)
    {
        s_site.Server.Answers = endpoint =>
            endpoint == "jwks" ? ForeignServer.Json(TestKeys.Jwks) : ForeignServer.Json(input);
        if (Fetch()?.Known?.Endpoints is not { } endpoints)
            return;
        var authorize = AuthorizeUrl.Create(
            endpoints.Authorization,
            LoginSite.ClientId,
            new LoginRequest(),
            s_site.Login
        );
        var host = new Uri(LoginSite.Issuer).Host;
        Finding.Unless(authorize.Host == host, "A login goes to the issuer's own host.");
        foreach (var address in new[] { endpoints.Token, endpoints.UserInfo, endpoints.Jwks, endpoints.EndSession })
            Finding.Unless(new Uri(address).Host == host, "Secrets go to the issuer's own host.");
    }

    private static ProviderMetadataSource? Fetch()
    {
        s_site.Time.Timestamp = 1_000_000;
        var source = new ProviderMetadataSource(
            LoginSite.Issuer,
            s_site.Get<ProviderMetadataFetcher>(),
            s_site.Time,
            NullLogger.Instance
        );
        try
        {
            LoginSite.Await(source.GetAsync(default).AsTask());
            s_site.Time.Timestamp = 0;
            return source;
        }
        catch (FranceConnectException)
        {
            return null; // refused, with its code
        }
    }

    private static void Verify(ProviderMetadataSource source, string token, string algorithm)
    {
        try
        {
            LoginSite.Await(
                s_site.Get<SignatureVerifier>().VerifyAsync(token, algorithm, TokenRules.IdToken, source, default)
            );
            Finding.Unless(token == s_elliptic, "Nothing verifies a signature of zeros.");
        }
        catch (TokenException)
        {
            // Refused, with its code.
        }
    }
}
