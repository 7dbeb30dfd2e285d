using System.Text.Json.Nodes;
using FranceConnect.Sdk.Simulator;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Tests.Fidelity;

/// <summary>Recordings, what was seen of FranceConnect+: section 3.5, and its lines in the sections of both platforms.</summary>
internal static class PlusRows
{
    private const string Tokens = "3.5 FranceConnect+ tokens";
    private const string SingleSignOn = "3.6 single sign-on";
    private const string Authorize = "4 authorize";
    private const string Interaction = "4 interaction";
    private const string Logout = "8 logout";
    private const string Pivot = "given_name family_name birthdate gender birthplace birthcountry";
    private const string RegistryPivot =
        "rnipp_given_name rnipp_given_name_array rnipp_family_name rnipp_birthdate rnipp_gender rnipp_birthplace rnipp_birthcountry";

    public static IEnumerable<SdkRow> All =>
        [
            Nested(FidelitySite.Plus, DecryptionKey.EcdhEs, ["alg", "enc", "cty", "kid", "iss", "aud", "epk"]),
            Nested(FidelitySite.PlusRsa, DecryptionKey.RsaOaep256, ["alg", "enc", "cty", "kid", "iss", "aud"]),
            new(
                Tokens,
                "ID token inside: ES256, key pkcs11:hsm, members as on FranceConnect",
                async site =>
                {
                    var token = (await site.SessionAsync(Request())).IdToken;
                    Assert.That(Part(token, 0).ToJsonString(), Is.EqualTo("""{"alg":"ES256","kid":"pkcs11:hsm"}"""));
                    Assert.That(
                        Part(token, 1).Select(member => member.Key),
                        Is.EquivalentTo(["sub", "auth_time", "acr", "nonce", "aud", "exp", "iat", "iss"])
                    );
                }
            ),
            Page(Tokens, "encryption cannot be turned off", "Y043310B", Request(FidelitySite.PlusClear)),
            new(
                Tokens,
                "identity of the identity provider, that of the civil registry beside",
                async site =>
                {
                    var request = Request(FidelitySite.Plus, "rnipp_identite_pivot");
                    var identity = (await site.SessionAsync(request, "carac_speciaux")).Identity;
                    Assert.That(
                        (identity.FamilyName, identity.Rnipp?.FamilyName),
                        Is.EqualTo(("DURANTéàèùòœæŒÆ", "DURANTÉÀÈÙÒŒÆŒÆ"))
                    );
                }
            ),
            Scope("profile", "given_name family_name birthdate gender preferred_username"),
            Scope("given_name", "given_name"),
            Scope("identite_pivot", Pivot),
            Scope("rnipp_identite_pivot", $"{Pivot} {RegistryPivot}"),
            new(
                Tokens,
                "idp_id and idp_birthdate are no scopes of FranceConnect+: dropped",
                async site =>
                {
                    var request = Request(FidelitySite.Plus, "idp_id", "idp_birthdate", "email");
                    var session = await site.SessionAsync(request);
                    Assert.That(session.GrantedScopes.Select(scope => scope.Name), Is.EqualTo(["openid", "email"]));
                    Assert.That(
                        (session.Identity.IdpId, session.Identity.IdpBirthDate),
                        Is.EqualTo(default((string?, PartialDate?)))
                    );
                }
            ),
            new(
                "3.3 ID token",
                "amr asked by claims, on FranceConnect+",
                async site =>
                {
                    var request = Request();
                    request.RequestAuthenticationMethods = true;
                    var methods = (await site.SessionAsync(request)).Identity.AuthenticationMethods;
                    Assert.That(methods.Select(method => method.ToString()), Is.EqualTo(["fc", "pop", "pin", "mfa"]));
                }
            ),
            new(
                "3.3 ID token",
                "sub: the same on both platforms for one entity, else not",
                async site =>
                {
                    var there = (await site.SessionAsync(FidelitySite.Request(FidelitySite.SameEntityA))).Identity;
                    var same = (await site.SessionAsync(Request(FidelitySite.PlusSameEntity))).Identity;
                    var other = (await site.SessionAsync(Request())).Identity;
                    Assert.That(same.Subject, Is.EqualTo(there.Subject));
                    Assert.That(other.Subject, Is.Not.EqualTo(there.Subject));
                }
            ),
            new(
                SingleSignOn,
                "second login in the same browser, FranceConnect+ at eidas2",
                async site =>
                {
                    using var browser = site.Simulator.CreateBrowser();
                    foreach (var tenant in (string[])[FidelitySite.Plus, FidelitySite.PlusRsa])
                    {
                        var challenge = await site.Client.StartLoginAsync(Request(tenant));
                        var callback = await browser.AuthorizeAsync(challenge.AuthorizeUrl, "test");
                        var result = await site.CompleteAsync(challenge, callback);
                        Assert.That(result.Error?.ToString(), Is.Null);
                        Assert.That(result.Session.Identity.AssuranceLevel, Is.EqualTo(AssuranceLevel.Eidas2));
                    }
                }
            ),
            new(
                Authorize,
                "FranceConnect+: the same closed list of names, the least level asked by default",
                async site =>
                {
                    var request = Request();
                    request.RequestAuthenticationMethods = true;
                    var challenge = await site.Client.StartLoginAsync(request);
                    var query = QueryHelpers.ParseQuery(challenge.AuthorizeUrl.Query);
                    Assert.That(query.Keys, Is.SubsetOf(Recorded.AuthorizeParameters));
                    Assert.That(query.Values.Select(values => values.Count), Is.All.EqualTo(1));
                    Assert.That(query["acr_values"].ToString(), Is.EqualTo("eidas2"));
                }
            ),
            Level("eidas1", "invalid_acr"),
            Level("eidas2", null),
            Level("eidas3", null),
            new(
                Authorize,
                "service of FranceConnect, unknown to FranceConnect+",
                async site =>
                {
                    var challenge = await site.Client.StartLoginAsync(Request());
                    var foreign = challenge.AuthorizeUrl.AbsoluteUri.Replace(
                        $"client_id={FidelitySite.Plus}",
                        $"client_id={FidelitySite.Plain}",
                        StringComparison.Ordinal
                    );
                    Assert.That(
                        () => site.Simulator.AuthorizeAsync(new Uri(foreign), "test"),
                        Throws.InstanceOf<SimulatorErrorPageException>().With.Property("Code").EqualTo("Y04EA6EF")
                    );
                }
            ),
            Page(Interaction, "identity incomplete on FranceConnect+: e-mail", "Y600006", Request(), "sans_mail"),
            new(
                Logout,
                "FranceConnect+: the token inside is accepted, the one received is not",
                async site =>
                {
                    var (session, received, _) = await CaptureAsync(site, Request());
                    Assert.That(
                        await LogoutRows.RefusalAsync(site, session.IdToken, tenantId: FidelitySite.Plus),
                        Is.Null
                    );
                    Assert.That(
                        await LogoutRows.RefusalAsync(site, received, tenantId: FidelitySite.Plus),
                        Is.EqualTo("Y04FEDB9")
                    );
                }
            ),
        ];

    private static LoginRequest Request(string tenantId = FidelitySite.Plus, params string[] scopes) =>
        FidelitySite.Request(tenantId, scopes);

    // The recorded header, no member more; what the engine needs none of (apu, apv, typ) is not sent either.
    private static SdkRow Nested(string tenant, string algorithm, string[] members) =>
        new(
            Tokens,
            $"{algorithm}: both tokens encrypted, header {string.Join(' ', members)}",
            async site =>
            {
                var (session, idToken, userInfo) = await CaptureAsync(site, Request(tenant));
                foreach (var token in (string[])[idToken, userInfo])
                {
                    var header = Part(token, 0);
                    Assert.That(header.Select(member => member.Key), Is.EquivalentTo(members));
                    Assert.That(
                        ((string?)header["alg"], (string?)header["enc"], (string?)header["cty"]),
                        Is.EqualTo((algorithm, "A256GCM", "JWT"))
                    );
                    Assert.That(
                        ((string?)header["kid"], (string?)header["iss"], (string?)header["aud"]),
                        Is.EqualTo((TestKeys.Of(algorithm).KeyId, site.Simulator.PlusIssuer, tenant))
                    );
                    var isDirect = algorithm == DecryptionKey.EcdhEs;
                    Assert.That(token.Split('.')[1], isDirect ? Is.Empty : Is.Not.Empty, "encrypted key");
                }
                Assert.That(session.IdToken.Split('.'), Has.Length.EqualTo(3));
            }
        );

    private static SdkRow Scope(string scope, string claims) =>
        new(
            Tokens,
            $"claims of {scope}",
            async site =>
            {
                var session = await site.SessionAsync(Request(FidelitySite.Plus, scope), "avec_nom_dusage");
                Assert.That(session.Identity.ClaimNames.Except(["sub"]), Is.EquivalentTo(claims.Split(' ')));
            }
        );

    private static SdkRow Level(string level, string? error) =>
        new(
            Authorize,
            $"acr_values={level} on FranceConnect+",
            async site =>
            {
                var request = Request();
                request.AssuranceLevel = AssuranceLevel.From(level);
                var result = await site.LoginAsync(request);
                if (error is null)
                    Assert.That(result.Session.Identity.AssuranceLevel.ToString(), Is.EqualTo(level));
                else
                    SdkRow.Refused(result, "FCS2007", error, null);
            }
        );

    private static SdkRow Page(
        string section,
        string line,
        string code,
        LoginRequest request,
        string persona = "test"
    ) => new(section, line, async site => Assert.That(await site.ErrorPageAsync(request, persona), Is.EqualTo(code)));

    /// <summary>A login, and the two tokens as they came.</summary>
    private static async Task<(FranceConnectSession Session, string IdToken, string UserInfo)> CaptureAsync(
        FidelitySite site,
        LoginRequest request
    )
    {
        var (idToken, userInfo) = ("", "");
        site.Wire.Alter(
            Wire.Token,
            body =>
            {
                idToken = (string)JsonNode.Parse(body)!["id_token"]!;
                return body;
            }
        );
        site.Wire.Alter(Wire.UserInfo, body => userInfo = body);
        var session = await site.SessionAsync(request);
        site.Wire.Restore(Wire.Token);
        site.Wire.Restore(Wire.UserInfo);
        return (session, idToken, userInfo);
    }

    private static JsonObject Part(string token, int index) =>
        JsonNode.Parse(WebEncoders.Base64UrlDecode(token.Split('.')[index]))!.AsObject();
}
