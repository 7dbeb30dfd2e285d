using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Internal;

/// <summary>Seals with a JWE (dir, A128CBC-HS256): an authenticated encryption every target of this package has.</summary>
internal sealed class JweStateProtector(IOptions<FranceConnectOptions> options) : IFranceConnectStateProtector
{
    // Two return addresses of the longest kind, escaped, and base64 over them, fit twice.
    private const int MaxLength = 64 * 1024;
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = MaxLength };

    private readonly SymmetricSecurityKey _key = new(
        options.Value.StateKey is { } key ? StateKey.Read(key)! : StateKey.Create()
    );

    public string Protect(string text) =>
        Handler.EncryptToken(
            text,
            new EncryptingCredentials(_key, JwtConstants.DirectKeyUseAlg, SecurityAlgorithms.Aes128CbcHmacSha256)
        );

    public string? Unprotect(string sealedText)
    {
        if (sealedText.Length > MaxLength)
            return null;
        try
        {
            return Handler.DecryptToken(
                new JsonWebToken(sealedText),
                new TokenValidationParameters { TokenDecryptionKey = _key }
            );
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }
}
