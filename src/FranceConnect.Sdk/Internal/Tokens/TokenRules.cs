namespace FranceConnect.Sdk.Internal;

/// <summary>The error codes of one kind of token: the same checks run on the ID token and on the userinfo.</summary>
internal sealed class TokenRules
{
    public static TokenRules IdToken { get; } =
        new()
        {
            Malformed = FranceConnectErrorCode.IdTokenMalformed,
            Algorithm = FranceConnectErrorCode.IdTokenAlgorithmRefused,
            KeyUnknown = FranceConnectErrorCode.IdTokenKeyUnknown,
            Signature = FranceConnectErrorCode.IdTokenSignatureInvalid,
            Issuer = FranceConnectErrorCode.IdTokenIssuerMismatch,
            Audience = FranceConnectErrorCode.IdTokenAudienceMismatch,
            Expired = FranceConnectErrorCode.IdTokenExpired,
            Future = FranceConnectErrorCode.IdTokenIssuedInFuture,
        };

    public static TokenRules UserInfo { get; } =
        new()
        {
            Malformed = FranceConnectErrorCode.UserInfoMalformed,
            Algorithm = FranceConnectErrorCode.UserInfoAlgorithmRefused,
            KeyUnknown = FranceConnectErrorCode.UserInfoKeyUnknown,
            Signature = FranceConnectErrorCode.UserInfoSignatureInvalid,
            Issuer = FranceConnectErrorCode.UserInfoIssuerMismatch,
            Audience = FranceConnectErrorCode.UserInfoAudienceMismatch,
            Expired = FranceConnectErrorCode.UserInfoExpired,
            Future = FranceConnectErrorCode.UserInfoIssuedInFuture,
        };

    public required FranceConnectErrorCode Malformed { get; init; }
    public required FranceConnectErrorCode Algorithm { get; init; }
    public required FranceConnectErrorCode KeyUnknown { get; init; }
    public required FranceConnectErrorCode Signature { get; init; }
    public required FranceConnectErrorCode Issuer { get; init; }
    public required FranceConnectErrorCode Audience { get; init; }
    public required FranceConnectErrorCode Expired { get; init; }
    public required FranceConnectErrorCode Future { get; init; }
}
