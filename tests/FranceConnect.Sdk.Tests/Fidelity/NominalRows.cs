using System.Text;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Fidelity;

/// <summary>Recordings, section 3: the nominal login, its tokens, single sign-on and prompt.</summary>
internal static class NominalRows
{
    private const string Steps = "3.1 steps";
    private const string Response = "3.2 token response";
    private const string IdToken = "3.3 ID token";
    private const string SingleSignOn = "3.6 single sign-on";

    public static IEnumerable<SdkRow> All =>
        [
            new(Steps, "step 1: the authorize request opens an interaction", OpensAsync),
            new(
                Steps,
                "step 2: scope openid alone, an anonymous login",
                async site =>
                {
                    var identity = (await site.SessionAsync(FidelitySite.Request(scopes: "openid"))).Identity;
                    Assert.That(
                        (identity.FamilyName, identity.BirthDate, identity.Email),
                        Is.EqualTo(((string?)null, (PartialDate?)null, (string?)null))
                    );
                    Assert.That(identity.GivenNames, Is.Empty);
                }
            ),
            new(
                Steps,
                "step 5: check box of a private service",
                site => site.SessionAsync(FidelitySite.Request(FidelitySite.Private))
            ),
            new(Steps, "step 5: code of 43 characters, state as sent, iss", CallbackAsync),
            new(
                Response,
                "POST, five fields, secret in the body",
                async site =>
                {
                    var (challenge, callback) = await site.BeginAsync();
                    site.Wire.Answer(Wire.Token, () => Wire.Status(503));
                    await site.CompleteAsync(challenge, callback);
                    site.Wire.Restore(Wire.Token);
                    var (form, authorization) = site.Wire.LastPost;
                    Assert.That(
                        form.Split('&').Select(pair => pair.Split('=')[0]),
                        Is.EquivalentTo(["grant_type", "code", "redirect_uri", "client_id", "client_secret"])
                    );
                    Assert.That(authorization, Is.Null);
                }
            ),
            new(
                Response,
                "expires_in 60, opaque token of 43 characters, no refresh token",
                async site =>
                {
                    var before = site.Clock.GetUtcNow();
                    var session = await site.SessionAsync();
                    Assert.That(session.AccessTokenExpiresAt - before, Is.EqualTo(TimeSpan.FromSeconds(60)));
                    Assert.That(session.AccessToken.Value, Does.Match("^[A-Za-z0-9_-]{43}$"));
                }
            ),
            new(
                Response,
                "scope says what was granted: an unknown one is dropped",
                async site =>
                {
                    var session = await site.SessionAsync(FidelitySite.Request(scopes: ["foo_bar", "email"]));
                    Assert.That(session.GrantedScopes.Select(scope => scope.Name), Is.EqualTo(["openid", "email"]));
                }
            ),
            Signed("ES256", FidelitySite.Plain, "pkcs11:ES256:hsm"),
            Signed("RS256", FidelitySite.Rs256, "pkcs11:RS256:hsm"),
            new(
                IdToken,
                "HS256 client: the engine takes no symmetric signature",
                async site =>
                    SdkRow.Refused(
                        await site.LoginAsync(FidelitySite.Request(FidelitySite.Hs256)),
                        "FCS3002",
                        null,
                        null
                    )
            ),
            new(
                IdToken,
                "members: no azp, at_hash, sid, jti; auth_time; sub of 66 characters",
                async site =>
                {
                    var session = await site.SessionAsync();
                    var payload = Part(session.IdToken, 1);
                    Assert.That(
                        payload.Select(member => member.Key),
                        Is.EquivalentTo(["sub", "auth_time", "acr", "nonce", "aud", "exp", "iat", "iss"])
                    );
                    Assert.That(session.AuthenticatedAt.ToUnixTimeSeconds(), Is.EqualTo((long)payload["auth_time"]!));
                    Assert.That(session.Identity.Subject.Value, Does.Match("^[0-9a-f]{64}v1$"));
                    Assert.That(session.Identity.AssuranceLevel, Is.EqualTo(AssuranceLevel.Eidas1));
                }
            ),
            new(
                IdToken,
                "amr asked by claims",
                async site =>
                {
                    var request = FidelitySite.Request();
                    request.RequestAuthenticationMethods = true;
                    var methods = (await site.SessionAsync(request)).Identity.AuthenticationMethods;
                    Assert.That(
                        methods,
                        Is.EqualTo([AuthenticationMethod.FranceConnect, AuthenticationMethod.Password])
                    );
                }
            ),
            new(
                IdToken,
                "scope amr yields no claim",
                async site =>
                    Assert.That(
                        (await site.SessionAsync(FidelitySite.Request(scopes: "amr"))).Identity.AuthenticationMethods,
                        Is.Empty
                    )
            ),
            new(
                IdToken,
                "sub: shared by the clients of one entity, else not",
                async site =>
                {
                    var subjects = new List<FranceConnectSubject>();
                    foreach (
                        var tenant in (string[])[FidelitySite.SameEntityA, FidelitySite.SameEntityB, FidelitySite.Plain]
                    )
                        subjects.Add((await site.SessionAsync(FidelitySite.Request(tenant))).Identity.Subject);
                    Assert.That(subjects[1], Is.EqualTo(subjects[0]));
                    Assert.That(subjects[2], Is.Not.EqualTo(subjects[0]));
                }
            ),
            new(SingleSignOn, "second login in the same browser", site => TwiceAsync(site, null)),
            new(
                SingleSignOn,
                "prompt=login allowed and a live session: no page at all",
                site => TwiceAsync(site, "login")
            ),
            Prompt("login", FidelitySite.Plain),
            Prompt("consent", FidelitySite.Plain),
            Prompt("login consent", FidelitySite.Plain),
            PromptRefused("none"),
            PromptRefused("select_account"),
            new(
                SingleSignOn,
                "idp_hint allowed",
                async site =>
                {
                    var request = FidelitySite.Request(FidelitySite.Hinting);
                    request.IdpHint = FidelitySite.IdpHint;
                    var challenge = await site.Client.StartLoginAsync(request);
                    using var answer = await site.GetAsync(challenge.AuthorizeUrl);
                    Assert.That((int)answer.StatusCode, Is.EqualTo(302));
                    Assert.That(answer.Headers.Location?.ToString(), Does.Not.Contain("error="));
                    var callback = await site.Simulator.AuthorizeAsync(challenge.AuthorizeUrl, "test");
                    Assert.That((await site.CompleteAsync(challenge, callback)).Error?.ToString(), Is.Null);
                }
            ),
        ];

    private static async Task OpensAsync(FidelitySite site)
    {
        var challenge = await site.Client.StartLoginAsync(FidelitySite.Request());
        using var answer = await site.GetAsync(challenge.AuthorizeUrl);
        Assert.That((int)answer.StatusCode, Is.EqualTo(303));
        Assert.That(answer.Headers.Location?.ToString(), Does.Match("^/api/v2/interaction/[A-Za-z0-9_-]{43}$"));
    }

    private static async Task CallbackAsync(FidelitySite site)
    {
        var (challenge, callback) = await site.BeginAsync();
        Assert.That(
            callback.Query,
            Does.Match(
                $"^\\?code=[A-Za-z0-9_-]{{43}}&state={challenge.StateParameter}&iss={Uri.EscapeDataString(site.Simulator.Issuer)}$"
            )
        );
        Assert.That((await site.CompleteAsync(challenge, callback)).Error?.ToString(), Is.Null);
    }

    private static async Task TwiceAsync(FidelitySite site, string? prompt)
    {
        using var browser = site.Simulator.CreateBrowser();
        foreach (var tenant in (string[])[FidelitySite.Plain, FidelitySite.Prompting])
        {
            var request = FidelitySite.Request(tenant);
            request.Prompt = prompt;
            var challenge = await site.Client.StartLoginAsync(request);
            var callback = await browser.AuthorizeAsync(challenge.AuthorizeUrl, "test");
            Assert.That((await site.CompleteAsync(challenge, callback)).Error?.ToString(), Is.Null);
        }
    }

    private static SdkRow Signed(string algorithm, string tenant, string keyId) =>
        new(
            IdToken,
            $"{algorithm}, key {keyId}",
            async site =>
            {
                var header = Part((await site.SessionAsync(FidelitySite.Request(tenant))).IdToken, 0);
                Assert.That(header.ToJsonString(), Is.EqualTo($$"""{"alg":"{{algorithm}}","kid":"{{keyId}}"}"""));
            }
        );

    private static SdkRow Prompt(string prompt, string tenant) =>
        new(
            SingleSignOn,
            $"prompt={prompt}: accepted",
            async site =>
            {
                var request = FidelitySite.Request(tenant);
                request.Prompt = prompt;
                await site.SessionAsync(request);
            }
        );

    private static SdkRow PromptRefused(string prompt) =>
        new(
            SingleSignOn,
            $"prompt={prompt}: refused before FranceConnect has to (Y030007)",
            site =>
            {
                var request = FidelitySite.Request();
                request.Prompt = prompt;
                Assert.That(async () => await site.Client.StartLoginAsync(request), Throws.ArgumentException);
                return Task.CompletedTask;
            }
        );

    private static JsonObject Part(string token, int index)
    {
        var text = token.Split('.')[index].Replace('-', '+').Replace('_', '/');
        var bytes = Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
        return JsonNode.Parse(Encoding.UTF8.GetString(bytes))!.AsObject();
    }
}
