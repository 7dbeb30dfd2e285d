using System.Net;

namespace FranceConnect.Sdk.Benchmarks.ColdStart;

/// <summary>A provider's two documents, written beforehand: making a key is none of the service's start. The point is RFC 7515's example.</summary>
internal sealed class Documents : HttpMessageHandler
{
    public const string Issuer = "https://fournisseur.example.org/api/v2";

    private const string Discovery = $$"""
        {"issuer":"{{Issuer}}","authorization_endpoint":"{{Issuer}}/authorize","token_endpoint":"{{Issuer}}/token",
        "userinfo_endpoint":"{{Issuer}}/userinfo","jwks_uri":"{{Issuer}}/jwks","end_session_endpoint":"{{Issuer}}/session/end"}
        """;

    private const string Keys = """
        {"keys":[{"kty":"EC","use":"sig","kid":"pkcs11:ES256:hsm","alg":"ES256","crv":"P-256",
        "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}
        """;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    request.RequestUri!.AbsolutePath.EndsWith("/jwks", StringComparison.Ordinal) ? Keys : Discovery
                ),
            }
        );
}
