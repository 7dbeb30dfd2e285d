using System.Security.Cryptography;
using System.Text;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>
/// Tokens. One line is a token as it stands. Of several lines, the last two are the header and the payload of a token the target signs, so that
/// what is behind the signature is reached; a line before them is the header of its encryption.
/// </summary>
internal static class TokenTargets
{
    private const byte NewLine = (byte)'\n';
    private static readonly Lazy<LoginSite> s_site = new(static () => new LoginSite());
    private static readonly Lazy<LoginSite> s_plus = new(static () =>
        new LoginSite(FranceConnectPlatform.FranceConnectPlus)
    );

    public static void Signed(byte[] input)
    {
        var cut = input.AsSpan().IndexOf(NewLine);
        Verify(s_site.Value, cut < 0 ? Encoding.UTF8.GetString(input) : Sign(input, cut));
    }

    public static void Encrypted(byte[] input)
    {
        var first = input.AsSpan().IndexOf(NewLine);
        if (first < 0)
        {
            Verify(s_plus.Value, Encoding.UTF8.GetString(input));
            return;
        }
        var inner = input[(first + 1)..];
        var second = inner.AsSpan().IndexOf(NewLine);
        Verify(
            s_plus.Value,
            Encrypt(input.AsSpan(0, first), second < 0 ? inner : Encoding.ASCII.GetBytes(Sign(inner, second)))
        );
    }

    private static string Sign(byte[] input, int cut) => TestKeys.Sign(input.AsSpan(0, cut), input.AsSpan(cut + 1));

    // As the engine does with the ID token, then with the claims of the userinfo.
    private static void Verify(LoginSite site, string token)
    {
        try
        {
            var rules = TokenRules.IdToken;
            var jws = LoginSite.Await(
                site.Get<TokenDecryption>().OpenAsync(token, site.Registration, rules, default).AsTask()
            );
            var claims = LoginSite.Await(
                site.Get<SignatureVerifier>()
                    .VerifyAsync(jws, site.Registration.SigningAlgorithm, rules, site.Source, default)
            );
            site.Get<TokenChecks>().CheckOrigin(claims, rules, LoginSite.Issuer, LoginSite.ClientId);
            TokenChecks.CheckLogin(claims, LoginSite.ClientId, site.Login);
            IdentityTargets.Read(claims);
            Finding.Unless(claims.Text("nonce") == LoginSite.Nonce, "An accepted token is of this login.");
        }
        catch (TokenException)
        {
            // Refused, with its code.
        }
    }

    private static string Encrypt(ReadOnlySpan<byte> header, byte[] clear)
    {
        var protectedHeader = TestKeys.Text(header);
        var nonce = new byte[12];
        var cipherText = new byte[clear.Length];
        var tag = new byte[16];
        // What the header says of the agreement goes into the key; a header that cannot be read is refused before it is needed.
        var agreed = Jwe.Read($"{protectedHeader}..{TestKeys.Text(nonce)}.AA.{TestKeys.Text(tag)}");
        var key = ConcatKdf.Derive(TestKeys.AgreedSecret, "A256GCM", agreed?.PartyU ?? [], agreed?.PartyV ?? []);
        using var cipher = new AesGcm(key, tag.Length);
        cipher.Encrypt(nonce, clear, cipherText, tag, Encoding.ASCII.GetBytes(protectedHeader));
        return $"{protectedHeader}..{TestKeys.Text(nonce)}.{TestKeys.Text(cipherText)}.{TestKeys.Text(tag)}";
    }
}
