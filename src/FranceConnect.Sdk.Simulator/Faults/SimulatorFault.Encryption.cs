namespace FranceConnect.Sdk.Simulator;

// The encryption of FranceConnect+'s tokens.
public sealed partial class SimulatorFault
{
    /// <summary>The ID token is signed and not encrypted. FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenNotEncrypted { get; } =
        OfEncryption("id-token-not-encrypted", "Jeton d’identité : non chiffré (JWS nu)");

    /// <summary>The userinfo token is signed and not encrypted. FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoNotEncrypted { get; } =
        OfEncryption("userinfo-not-encrypted", "Userinfo : non chiffré (JWS nu)");

    /// <summary>The ID token names a key (<c>kid</c>) the service never published; it is encrypted for the right one. FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenEncryptionUnknownKey { get; } =
        OfEncryption("id-token-jwe-unknown-kid", "Jeton d’identité : chiffrement : clé inconnue (kid)");

    /// <summary>The userinfo token names a key (<c>kid</c>) the service never published; it is encrypted for the right one. FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoEncryptionUnknownKey { get; } =
        OfEncryption("userinfo-jwe-unknown-kid", "Userinfo : chiffrement : clé inconnue (kid)");

    /// <summary>The ID token does not name the key (<c>kid</c>) it is encrypted for. FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenEncryptionWithoutKeyId { get; } =
        OfEncryption("id-token-jwe-no-kid", "Jeton d’identité : chiffrement : clé non nommée (kid absent)");

    /// <summary>The userinfo token does not name the key (<c>kid</c>) it is encrypted for. FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoEncryptionWithoutKeyId { get; } =
        OfEncryption("userinfo-jwe-no-kid", "Userinfo : chiffrement : clé non nommée (kid absent)");

    /// <summary>The ID token is encrypted for a key that is not the service's, under the service's <c>kid</c>. FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenEncryptionForeignKey { get; } =
        OfEncryption("id-token-jwe-key", "Jeton d’identité : chiffrement : clé d’un autre service");

    /// <summary>The userinfo token is encrypted for a key that is not the service's, under the service's <c>kid</c>. FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoEncryptionForeignKey { get; } =
        OfEncryption("userinfo-jwe-key", "Userinfo : chiffrement : clé d’un autre service");

    /// <summary>The ID token has an altered authentication tag. FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenEncryptionWrongTag { get; } =
        OfEncryption("id-token-jwe-tag", "Jeton d’identité : chiffrement : sceau altéré (tag)");

    /// <summary>The userinfo token has an altered authentication tag. FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoEncryptionWrongTag { get; } =
        OfEncryption("userinfo-jwe-tag", "Userinfo : chiffrement : sceau altéré (tag)");

    /// <summary>The ID token is compressed before it is encrypted (<c>zip</c>). FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenEncryptionCompressed { get; } =
        OfEncryption("id-token-jwe-zip", "Jeton d’identité : chiffrement : contenu compressé (zip)");

    /// <summary>The userinfo token is compressed before it is encrypted (<c>zip</c>). FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoEncryptionCompressed { get; } =
        OfEncryption("userinfo-jwe-zip", "Userinfo : chiffrement : contenu compressé (zip)");

    /// <summary>The ID token has its content encrypted with A128GCM, rightly. FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenEncryptionOtherContentEncryption { get; } =
        OfEncryption("id-token-jwe-enc", "Jeton d’identité : chiffrement : autre chiffrement du contenu (A128GCM)");

    /// <summary>The userinfo token has its content encrypted with A128GCM, rightly. FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoEncryptionOtherContentEncryption { get; } =
        OfEncryption("userinfo-jwe-enc", "Userinfo : chiffrement : autre chiffrement du contenu (A128GCM)");

    /// <summary>The ID token reaches the service by another algorithm than the registered one: RSA1_5 for an RSA key, rightly, <c>dir</c> for an elliptic one. FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenEncryptionOtherKeyManagement { get; } =
        OfEncryption("id-token-jwe-alg", "Jeton d’identité : chiffrement : autre algorithme (RSA1_5 ou dir)");

    /// <summary>The userinfo token reaches the service by another algorithm than the registered one: RSA1_5 for an RSA key, rightly, <c>dir</c> for an elliptic one. FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoEncryptionOtherKeyManagement { get; } =
        OfEncryption("userinfo-jwe-alg", "Userinfo : chiffrement : autre algorithme (RSA1_5 ou dir)");

    /// <summary>The ID token declares an unknown extension as critical (<c>crit</c>). FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenEncryptionCritical { get; } =
        OfEncryption("id-token-jwe-crit", "Jeton d’identité : chiffrement : extension critique inconnue (crit)");

    /// <summary>The userinfo token declares an unknown extension as critical (<c>crit</c>). FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoEncryptionCritical { get; } =
        OfEncryption("userinfo-jwe-crit", "Userinfo : chiffrement : extension critique inconnue (crit)");

    /// <summary>The ID token does not say that its content is a JWT (<c>cty</c>). FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenEncryptionWithoutContentType { get; } =
        OfEncryption("id-token-jwe-no-cty", "Jeton d’identité : chiffrement : type du contenu absent (cty)");

    /// <summary>The userinfo token does not say that its content is a JWT (<c>cty</c>). FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoEncryptionWithoutContentType { get; } =
        OfEncryption("userinfo-jwe-no-cty", "Userinfo : chiffrement : type du contenu absent (cty)");

    /// <summary>The ID token has an ephemeral key (<c>epk</c>) of P-384. For a service registered with ECDH-ES. FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenEncryptionForeignCurve { get; } =
        OfEncryption(
            "id-token-jwe-curve",
            "Jeton d’identité : chiffrement : clé éphémère d’une autre courbe",
            isOfEphemeralKey: true
        );

    /// <summary>The userinfo token has an ephemeral key (<c>epk</c>) of P-384. For a service registered with ECDH-ES. FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoEncryptionForeignCurve { get; } =
        OfEncryption(
            "userinfo-jwe-curve",
            "Userinfo : chiffrement : clé éphémère d’une autre courbe",
            isOfEphemeralKey: true
        );

    /// <summary>The ID token has an ephemeral key (<c>epk</c>) that is not on its curve. For a service registered with ECDH-ES. FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenEncryptionOffCurve { get; } =
        OfEncryption(
            "id-token-jwe-point",
            "Jeton d’identité : chiffrement : clé éphémère hors de la courbe",
            isOfEphemeralKey: true
        );

    /// <summary>The userinfo token has an ephemeral key (<c>epk</c>) that is not on its curve. For a service registered with ECDH-ES. FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoEncryptionOffCurve { get; } =
        OfEncryption(
            "userinfo-jwe-point",
            "Userinfo : chiffrement : clé éphémère hors de la courbe",
            isOfEphemeralKey: true
        );

    /// <summary>The ID token has the <c>iss</c> of another server in its encryption header. FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenEncryptionForeignIssuer { get; } =
        OfEncryption("id-token-jwe-issuer", "Jeton d’identité : chiffrement : autre émetteur (iss)");

    /// <summary>The userinfo token has the <c>iss</c> of another server in its encryption header. FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoEncryptionForeignIssuer { get; } =
        OfEncryption("userinfo-jwe-issuer", "Userinfo : chiffrement : autre émetteur (iss)");

    /// <summary>The ID token has the <c>aud</c> of another service in its encryption header. FranceConnect+ only.</summary>
    public static SimulatorFault IdTokenEncryptionWrongAudience { get; } =
        OfEncryption("id-token-jwe-audience", "Jeton d’identité : chiffrement : destiné à un autre service (aud)");

    /// <summary>The userinfo token has the <c>aud</c> of another service in its encryption header. FranceConnect+ only.</summary>
    public static SimulatorFault UserInfoEncryptionWrongAudience { get; } =
        OfEncryption("userinfo-jwe-audience", "Userinfo : chiffrement : destiné à un autre service (aud)");

    private static IReadOnlyList<SimulatorFault> Encryption =>
        [
            IdTokenNotEncrypted,
            UserInfoNotEncrypted,
            IdTokenEncryptionUnknownKey,
            UserInfoEncryptionUnknownKey,
            IdTokenEncryptionWithoutKeyId,
            UserInfoEncryptionWithoutKeyId,
            IdTokenEncryptionForeignKey,
            UserInfoEncryptionForeignKey,
            IdTokenEncryptionWrongTag,
            UserInfoEncryptionWrongTag,
            IdTokenEncryptionCompressed,
            UserInfoEncryptionCompressed,
            IdTokenEncryptionOtherContentEncryption,
            UserInfoEncryptionOtherContentEncryption,
            IdTokenEncryptionOtherKeyManagement,
            UserInfoEncryptionOtherKeyManagement,
            IdTokenEncryptionCritical,
            UserInfoEncryptionCritical,
            IdTokenEncryptionWithoutContentType,
            UserInfoEncryptionWithoutContentType,
            IdTokenEncryptionForeignCurve,
            UserInfoEncryptionForeignCurve,
            IdTokenEncryptionOffCurve,
            UserInfoEncryptionOffCurve,
            IdTokenEncryptionForeignIssuer,
            UserInfoEncryptionForeignIssuer,
            IdTokenEncryptionWrongAudience,
            UserInfoEncryptionWrongAudience,
        ];

    private static SimulatorFault OfEncryption(string id, string label, bool isOfEphemeralKey = false) =>
        new(id, label) { IsPlusOnly = true, IsOfEphemeralKey = isOfEphemeralKey };
}
