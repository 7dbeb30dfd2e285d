using System.Security.Cryptography;
using System.Text;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>Keys of these tests and of nobody: fixed, so that an input kept from one run means the same in the next.</summary>
internal static class TestKeys
{
    public const string SigningKeyId = "signature-1";
    public const string DecryptionKeyId = "chiffrement-1";

    private const string SigningKey =
        """{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"signature-1","x":"hY_FoCln7dcKczwSSlXlVMQlSafcMmrDv2ER6mwNkYU","y":"zcaEGgfXEGDe8zr_xa_GKhqaUmVpomfOQpCQfAl8tJQ"}""";

    private const string ModulusOfNobody =
        "w6d-jub-qbdBKoo8L1hFrb6XS6604jhRfg_MObF8NdILRL84qjGK9Z-GIekEWSnr9BGI_qGJ0EwWYQ2lPWhMAz7n7kddqyNZdc_JIbAJzkhu9e0Cq6VAMN1MErIJQsqhqqCOAyleLqdrSif3CA_VUjUAnZlYmwUjEbHOm12_i_l1qfMlE9tb4dleZCYzJLgAitx7IoHFZ6W0fiYz3Q0IMpevOWFBTvCWQhFH_NxQte5ISUxBgeqHFp-OIE87YpANpdvBA-UNXy-_dnP6BZTZqqdBZzdNm0rj80Jzcg6E3tlw_Z4q1k2NM9e0oFzxJqSgzqitRjDLeHo05lrGhJkV5w";

    private static readonly ECDsa s_signing = ECDsa.Create(
        Elliptic(
            "hY_FoCln7dcKczwSSlXlVMQlSafcMmrDv2ER6mwNkYU",
            "zcaEGgfXEGDe8zr_xa_GKhqaUmVpomfOQpCQfAl8tJQ",
            "kTC1J2_ZkHm7_9u1kDi0IhbEf_6lDR47lpw6Rt6abIs"
        )
    );

    private static readonly ECDiffieHellman s_ephemeral = ECDiffieHellman.Create(
        Elliptic(
            "3sA8J_0ZV7Gr3l9lI2pf0HZL_STzY0fRPAVxrC8yk1k",
            "amZFtdM9OK_gnDCT2N5HpPec3BnhSZPHtV78r23_z0M",
            "02Hl7cImiZwQibcCD8jvTyBSMvK6NR8cw1HtF33r_7M"
        )
    );

    /// <summary>What the provider publishes.</summary>
    public static byte[] Jwks { get; } =
        Encoding.UTF8.GetBytes(
            $$"""{"keys":[{{SigningKey}},{"kty":"RSA","use":"sig","alg":"RS256","kid":"signature-1","e":"AQAB","n":"{{ModulusOfNobody}}"}]}"""
        );

    public static DecryptionKey Decryption { get; } =
        DecryptionKey.FromJwk(
            """{"kty":"EC","crv":"P-256","use":"enc","kid":"chiffrement-1","x":"OJxAsVjJRb_I9nWlT63-WwbG0JR0yxQjEH1WjXSImwE","y":"-9MaSFt2WqG8SF6qBGDLXZx8zgDy7mjg3mHFF1p29XE","d":"zB3TVScGGriaEJB_QDv8xP4d8J9bgAxntxLnzEjl8jo"}"""
        );

    /// <summary>What the fixed ephemeral key of the inputs and the service's key agree on.</summary>
    public static byte[] AgreedSecret { get; } = Agree();

    public static string Sign(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        var content = $"{Text(header)}.{Text(payload)}";
        return $"{content}.{Text(s_signing.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256))}";
    }

    public static string Text(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static byte[] Agree()
    {
        using var recipient = ECDiffieHellman.Create(
            Elliptic("OJxAsVjJRb_I9nWlT63-WwbG0JR0yxQjEH1WjXSImwE", "-9MaSFt2WqG8SF6qBGDLXZx8zgDy7mjg3mHFF1p29XE", null)
        );
        return s_ephemeral.DeriveRawSecretAgreement(recipient.PublicKey);
    }

    private static ECParameters Elliptic(string x, string y, string? d) =>
        new()
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Bytes(x), Y = Bytes(y) },
            D = d is null ? null : Bytes(d),
        };

    private static byte[] Bytes(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);
}
