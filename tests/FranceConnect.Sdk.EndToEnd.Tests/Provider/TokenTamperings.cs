using System.Text.Json.Nodes;
using Code = FranceConnect.Sdk.FranceConnectErrorCode;

namespace FranceConnect.Sdk.EndToEnd.Tests.Provider;

/// <summary>What is done to the two tokens of a login. Same forgeries, each token with its own codes.</summary>
internal static class TokenTamperings
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    public static IEnumerable<Tampering> OfIdToken =>
        [
            IdToken("signed with a foreign key", Code.IdTokenSignatureInvalid, Forgery.ForeignKey),
            IdToken("with a payload altered", Code.IdTokenSignatureInvalid, Forgery.AlteredPayload),
            IdToken("without its signature", Code.IdTokenSignatureInvalid, Forgery.NoSignature),
            IdToken("signed with an unknown key", Code.IdTokenKeyUnknown, Forgery.UnknownKey),
            IdToken("with algorithm none", Code.IdTokenAlgorithmRefused, Forgery.AlgorithmNone),
            IdToken("signed with the shared secret", Code.IdTokenAlgorithmRefused, Forgery.SharedSecret),
            IdToken("signed with the other algorithm", Code.IdTokenAlgorithmRefused, Forgery.OtherAlgorithm),
            IdToken("with a critical extension", Code.IdTokenMalformed, Forgery.CriticalExtension),
            IdToken("that is not a token", Code.IdTokenMalformed, Forgery.NotAToken),
            IdToken("for another audience", Code.IdTokenAudienceMismatch, Forgery.Claim("aud", "another-client")),
            IdToken(
                "for two audiences and no authorized party",
                Code.IdTokenAudienceMismatch,
                Forgery.Claims(claims => claims["aud"] = new JsonArray(claims["aud"]!.DeepClone(), "another-client"))
            ),
            IdToken(
                "for another authorized party",
                Code.IdTokenAuthorizedPartyMismatch,
                Forgery.Claim("azp", "another-client")
            ),
            IdToken("of another issuer", Code.IdTokenIssuerMismatch, Forgery.Claim("iss", "https://forger.example")),
            IdToken("of no issuer", Code.IdTokenIssuerMismatch, Forgery.Without("iss")),
            IdToken("of a lower level", Code.AssuranceLevelTooLow, Forgery.Claim("acr", "eidas0")),
            IdToken("of no level", Code.AssuranceLevelTooLow, Forgery.Without("acr")),
            IdToken("of another login", Code.IdTokenNonceMismatch, Forgery.Claim("nonce", new string('0', 64))),
            IdToken("without nonce", Code.IdTokenNonceMismatch, Forgery.Without("nonce")),
            IdToken("that has expired", Code.IdTokenExpired, Forgery.Moved(-FiveMinutes)),
            IdToken("without end", Code.IdTokenMalformed, Forgery.Without("exp")),
            IdToken("of the future", Code.IdTokenIssuedInFuture, Forgery.Moved(FiveMinutes)),
            IdToken("without date", Code.IdTokenMalformed, Forgery.Without("iat")),
            IdToken("about nobody", Code.IdTokenMalformed, Forgery.Without("sub")),
        ];

    public static IEnumerable<Tampering> OfUserInfo =>
        [
            UserInfo("signed with a foreign key", Code.UserInfoSignatureInvalid, Forgery.ForeignKey),
            UserInfo("with a payload altered", Code.UserInfoSignatureInvalid, Forgery.AlteredPayload),
            UserInfo("without its signature", Code.UserInfoSignatureInvalid, Forgery.NoSignature),
            UserInfo("signed with an unknown key", Code.UserInfoKeyUnknown, Forgery.UnknownKey),
            UserInfo("with algorithm none", Code.UserInfoAlgorithmRefused, Forgery.AlgorithmNone),
            UserInfo("signed with the shared secret", Code.UserInfoAlgorithmRefused, Forgery.SharedSecret),
            UserInfo("signed with the other algorithm", Code.UserInfoAlgorithmRefused, Forgery.OtherAlgorithm),
            UserInfo("with a critical extension", Code.UserInfoMalformed, Forgery.CriticalExtension),
            UserInfo("that is not a token", Code.UserInfoMalformed, Forgery.NotAToken),
            UserInfo("for another audience", Code.UserInfoAudienceMismatch, Forgery.Claim("aud", "another-client")),
            UserInfo("of another issuer", Code.UserInfoIssuerMismatch, Forgery.Claim("iss", "https://forger.example")),
            UserInfo("about somebody else", Code.UserInfoSubjectMismatch, Forgery.Claim("sub", "somebody-else")),
            UserInfo("about nobody", Code.UserInfoSubjectMismatch, Forgery.Without("sub")),
            UserInfo("that has expired", Code.UserInfoExpired, Forgery.Moved(-FiveMinutes)),
            UserInfo("without end", Code.UserInfoMalformed, Forgery.Without("exp")),
            UserInfo("of the future", Code.UserInfoIssuedInFuture, Forgery.Moved(FiveMinutes)),
        ];

    private static Tampering IdToken(string name, Code code, Func<Jws, SigningKeys, string> forge) =>
        Tampering.AtJson(
            "/token",
            $"ID token {name}",
            code,
            (json, answer) => json["id_token"] = forge(Jws.Parse(json["id_token"]!.GetValue<string>()), answer.Keys)
        );

    private static Tampering UserInfo(string name, Code code, Func<Jws, SigningKeys, string> forge) =>
        Tampering.At(
            "/userinfo",
            $"userinfo {name}",
            code,
            answer => answer.Body = forge(Jws.Parse(answer.Body), answer.Keys)
        );
}
