namespace FranceConnect.Sdk;

public sealed partial class FranceConnectErrorCode
{
    /// <summary>FCS3001.</summary>
    public static FranceConnectErrorCode IdTokenMalformed { get; } =
        new(
            3001,
            "The ID token is not a signed JWT of a reasonable size, or lacks a mandatory claim.",
            "Start the sign-in again; if it repeats, treat it as an attack and keep the logs."
        );

    /// <summary>FCS3002.</summary>
    public static FranceConnectErrorCode IdTokenAlgorithmRefused { get; } =
        new(
            3002,
            "The ID token is not signed with the algorithm of the registration (none included).",
            "Check SigningAlgorithm against the registration at FranceConnect; otherwise treat it as an attack."
        );

    /// <summary>FCS3003.</summary>
    public static FranceConnectErrorCode IdTokenKeyUnknown { get; } =
        new(
            3003,
            "The ID token names a key the provider does not publish, even after a refresh.",
            "Start the sign-in again; if it repeats, treat it as an attack and keep the logs."
        );

    /// <summary>FCS3004.</summary>
    public static FranceConnectErrorCode IdTokenSignatureInvalid { get; } =
        new(
            3004,
            "The ID token's signature is wrong, even with freshly fetched keys.",
            "Start the sign-in again; if it repeats, treat it as an attack and keep the logs."
        );

    /// <summary>FCS3005.</summary>
    public static FranceConnectErrorCode IdTokenIssuerMismatch { get; } =
        new(
            3005,
            "The ID token was issued by someone else.",
            "Check the configured environment or issuer; otherwise treat it as an attack."
        );

    /// <summary>FCS3006.</summary>
    public static FranceConnectErrorCode IdTokenAudienceMismatch { get; } =
        new(
            3006,
            "The ID token was issued for another client.",
            "Check ClientId; otherwise treat it as an attack and keep the logs."
        );

    /// <summary>FCS3007.</summary>
    public static FranceConnectErrorCode IdTokenAuthorizedPartyMismatch { get; } =
        new(
            3007,
            "The ID token names another authorized party (azp).",
            "Start the sign-in again; if it repeats, treat it as an attack and keep the logs."
        );

    /// <summary>FCS3008.</summary>
    public static FranceConnectErrorCode IdTokenExpired { get; } =
        new(3008, "The ID token has expired.", "Check this server's clock (NTP); start the sign-in again.");

    /// <summary>FCS3009.</summary>
    public static FranceConnectErrorCode IdTokenIssuedInFuture { get; } =
        new(
            3009,
            "The ID token was issued in the future.",
            "Check this server's clock (NTP); start the sign-in again."
        );

    /// <summary>FCS3010.</summary>
    public static FranceConnectErrorCode IdTokenNonceMismatch { get; } =
        new(
            3010,
            "The ID token does not carry the nonce of this login: replay or injection.",
            "Start the sign-in again; if it repeats, treat it as an attack and keep the logs."
        );

    /// <summary>FCS3011.</summary>
    public static FranceConnectErrorCode AssuranceLevelTooLow { get; } =
        new(
            3011,
            "The login reached a lower level (acr) than the one requested, or none.",
            "Start again; if it repeats, request the platform and level the service really needs."
        );

    /// <summary>FCS3012.</summary>
    public static FranceConnectErrorCode IdTokenAccessTokenMismatch { get; } =
        new(
            3012,
            "The ID token was made for another access token (at_hash).",
            "Start the sign-in again; if it repeats, treat it as an attack and keep the logs."
        );

    /// <summary>FCS3021.</summary>
    public static FranceConnectErrorCode UserInfoMalformed { get; } =
        new(
            3021,
            "The userinfo answer is not a signed JWT of a reasonable size, or lacks a mandatory claim.",
            "Start the sign-in again; if it repeats, treat it as an attack and keep the logs."
        );

    /// <summary>FCS3022.</summary>
    public static FranceConnectErrorCode UserInfoAlgorithmRefused { get; } =
        new(
            3022,
            "The userinfo answer is not signed with the algorithm of the registration (none included).",
            "Check SigningAlgorithm against the registration at FranceConnect; otherwise treat it as an attack."
        );

    /// <summary>FCS3023.</summary>
    public static FranceConnectErrorCode UserInfoKeyUnknown { get; } =
        new(
            3023,
            "The userinfo answer names a key the provider does not publish, even after a refresh.",
            "Start the sign-in again; if it repeats, treat it as an attack and keep the logs."
        );

    /// <summary>FCS3024.</summary>
    public static FranceConnectErrorCode UserInfoSignatureInvalid { get; } =
        new(
            3024,
            "The userinfo answer's signature is wrong, even with freshly fetched keys.",
            "Start the sign-in again; if it repeats, treat it as an attack and keep the logs."
        );

    /// <summary>FCS3025.</summary>
    public static FranceConnectErrorCode UserInfoIssuerMismatch { get; } =
        new(
            3025,
            "The userinfo answer was issued by someone else.",
            "Check the configured environment or issuer; otherwise treat it as an attack."
        );

    /// <summary>FCS3026.</summary>
    public static FranceConnectErrorCode UserInfoAudienceMismatch { get; } =
        new(
            3026,
            "The userinfo answer was issued for another client.",
            "Check ClientId; otherwise treat it as an attack and keep the logs."
        );

    /// <summary>FCS3028.</summary>
    public static FranceConnectErrorCode UserInfoExpired { get; } =
        new(3028, "The userinfo answer has expired.", "Check this server's clock (NTP); start the sign-in again.");

    /// <summary>FCS3029.</summary>
    public static FranceConnectErrorCode UserInfoIssuedInFuture { get; } =
        new(
            3029,
            "The userinfo answer was issued in the future.",
            "Check this server's clock (NTP); start the sign-in again."
        );

    /// <summary>FCS3030.</summary>
    public static FranceConnectErrorCode UserInfoSubjectMismatch { get; } =
        new(
            3030,
            "The userinfo answer speaks of another person than the ID token (sub).",
            "Start the sign-in again; if it repeats, treat it as an attack and keep the logs."
        );

    /// <summary>FCS3041.</summary>
    public static FranceConnectErrorCode TokenDecryptionFailed { get; } =
        new(
            3041,
            "A token of FranceConnect+ cannot be decrypted. One code for every cause: the sender learns nothing of it.",
            "Check that the published keys are those of DecryptionKeysPath, old ones included, with the algorithm of the registration; otherwise treat it as an attack."
        );

    /// <summary>FCS3042.</summary>
    public static FranceConnectErrorCode TokenNotEncrypted { get; } =
        new(
            3042,
            "A token of FranceConnect+ came without the encryption that platform always applies.",
            "Check that the configured platform is that of the registration; otherwise treat it as an attack and keep the logs."
        );

    private static FranceConnectErrorCode[] Tokens() =>
        [
            IdTokenMalformed,
            IdTokenAlgorithmRefused,
            IdTokenKeyUnknown,
            IdTokenSignatureInvalid,
            IdTokenIssuerMismatch,
            IdTokenAudienceMismatch,
            IdTokenAuthorizedPartyMismatch,
            IdTokenExpired,
            IdTokenIssuedInFuture,
            IdTokenNonceMismatch,
            AssuranceLevelTooLow,
            IdTokenAccessTokenMismatch,
            UserInfoMalformed,
            UserInfoAlgorithmRefused,
            UserInfoKeyUnknown,
            UserInfoSignatureInvalid,
            UserInfoIssuerMismatch,
            UserInfoAudienceMismatch,
            UserInfoExpired,
            UserInfoIssuedInFuture,
            UserInfoSubjectMismatch,
            TokenDecryptionFailed,
            TokenNotEncrypted,
        ];
}
