using FranceConnect.Sdk.Simulator;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Fidelity;

/// <summary>Recordings, sections 7 and 8: revocation and logout.</summary>
internal static class LogoutRows
{
    private const string Revocation = "7 revocation";
    private const string Logout = "8 logout";

    public static IEnumerable<SdkRow> All =>
        [
            new(
                Revocation,
                "right call: three fields, 200, userinfo then 401",
                async site =>
                {
                    var session = await site.SessionAsync();
                    Assert.That(await site.Client.RevokeAccessTokenAsync(session), Is.True);
                    Assert.That(
                        site.Wire.LastPost.Form.Split('&').Select(pair => pair.Split('=')[0]),
                        Is.EquivalentTo(["token", "client_id", "client_secret"]),
                        "token_type_hint is refused"
                    );
                    Assert.That(await site.UserInfoStatusAsync(session), Is.EqualTo(401));
                }
            ),
            new(
                Revocation,
                "wrong secret: not revoked, and said so",
                async site =>
                {
                    var session = await site.SessionAsync();
                    site.Reregister(FidelitySite.Plain, "un-autre-secret-fictif-0123456789-0123");
                    Assert.That(await site.Client.RevokeAccessTokenAsync(session), Is.False);
                    site.Reregister(FidelitySite.Plain);
                    Assert.That(await site.UserInfoStatusAsync(session), Is.EqualTo(200));
                }
            ),
            new(
                Revocation,
                "400 with an HTML page labelled JSON: not parsed, not revoked",
                async site =>
                {
                    var session = await site.SessionAsync();
                    site.Wire.Answer("/token/revocation", () => HtmlLabelledJson());
                    Assert.That(await site.Client.RevokeAccessTokenAsync(session), Is.False);
                    site.Wire.Restore("/token/revocation");
                }
            ),
            new(
                Logout,
                "nominal: the browser that signed in comes back with its state, the access token is revoked",
                async site =>
                {
                    using var browser = site.Simulator.CreateBrowser();
                    var session = await SessionAsync(site, browser);
                    var challenge = await StartAsync(site, session.IdToken);
                    var returned = await browser.LogoutAsync(challenge.EndSessionUrl);
                    Assert.That(
                        returned.AbsoluteUri,
                        Is.EqualTo($"{LoginSite.PostLogoutRedirectUri}?state={challenge.StateParameter}")
                    );
                    Assert.That(
                        site.Client.CompleteLogout(returned.Query, challenge.State).ReturnUrl,
                        Is.EqualTo("/au-revoir")
                    );
                    Assert.That(await site.UserInfoStatusAsync(session), Is.EqualTo(401));
                }
            ),
            new(
                Logout,
                "browser without session: comes back all the same, nothing is revoked",
                async site =>
                {
                    var session = await site.SessionAsync();
                    var challenge = await StartAsync(site, session.IdToken);
                    var returned = await site.Simulator.LogoutAsync(challenge.EndSessionUrl);
                    Assert.That(site.Client.CompleteLogout(returned.Query, challenge.State).Succeeded, Is.True);
                    Assert.That(await site.UserInfoStatusAsync(session), Is.EqualTo(200));
                }
            ),
            new(
                Logout,
                "expired hint (67 s)",
                async site =>
                {
                    var session = await site.SessionAsync();
                    site.Advance(67);
                    Assert.That(await RefusalAsync(site, session.IdToken), Is.Null);
                }
            ),
            new(
                Logout,
                "accepted parameters only",
                async site =>
                {
                    var challenge = await StartAsync(site, (await site.SessionAsync()).IdToken);
                    Assert.That(
                        challenge.EndSessionUrl.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]),
                        Is.EqualTo(["id_token_hint", "post_logout_redirect_uri", "state"])
                    );
                }
            ),
            new(
                Logout,
                "no id_token_hint: refused before FranceConnect has to (Y000400)",
                site =>
                {
                    foreach (var hint in (string?[])[null, ""])
                        Assert.That(async () => await StartAsync(site, hint), Throws.InstanceOf<ArgumentException>());
                    return Task.CompletedTask;
                }
            ),
            Refused("garbage hint", "Y04FEDB9", _ => "n-importe-quoi"),
            Refused("JWE hint", "Y04FEDB9", _ => "a.b.c.d.e"),
            Refused("hint with a broken signature", "Y045AFAE", Break),
            Refused("post_logout_redirect_uri not registered", "Y04CFAEF", hint => hint, "https://autre.example.org/"),
        ];

    private static SdkRow Refused(
        string line,
        string code,
        Func<string, string> change,
        string? returnAddress = null
    ) =>
        new(
            Logout,
            line,
            async site =>
            {
                var session = await site.SessionAsync();
                Assert.That(await RefusalAsync(site, change(session.IdToken), returnAddress), Is.EqualTo(code));
            }
        );

    /// <summary>The code FranceConnect refuses a logout with; null when it takes it.</summary>
    public static async Task<string?> RefusalAsync(
        FidelitySite site,
        string hint,
        string? returnAddress = null,
        string tenantId = FidelitySite.Plain
    )
    {
        var challenge = await StartAsync(site, hint, returnAddress, tenantId);
        try
        {
            await site.Simulator.LogoutAsync(challenge.EndSessionUrl);
            return null;
        }
        catch (SimulatorErrorPageException page)
        {
            return page.Code;
        }
    }

    private static Task<LogoutChallenge> StartAsync(
        FidelitySite site,
        string? hint,
        string? returnAddress = null,
        string tenantId = FidelitySite.Plain
    ) =>
        site.Client.StartLogoutAsync(
            new LogoutRequest
            {
                TenantId = tenantId,
                Platform = FidelitySite.PlatformOf(tenantId),
                IdToken = hint,
                PostLogoutRedirectUri = returnAddress,
                ReturnUrl = "/au-revoir",
            }
        );

    private static async Task<FranceConnectSession> SessionAsync(FidelitySite site, SimulatorBrowser browser)
    {
        var challenge = await site.Client.StartLoginAsync(FidelitySite.Request());
        var callback = await browser.AuthorizeAsync(challenge.AuthorizeUrl, "test");
        return (await site.CompleteAsync(challenge, callback)).Session;
    }

    private static HttpResponseMessage HtmlLabelledJson()
    {
        var answer = Wire.Json("<!doctype html><p data-testid=\"error-code\">Y000400</p>");
        answer.StatusCode = System.Net.HttpStatusCode.BadRequest;
        return answer;
    }

    private static string Break(string token)
    {
        var middle = token.LastIndexOf('.') + 10;
        return token[..middle] + (token[middle] == 'A' ? 'B' : 'A') + token[(middle + 1)..];
    }
}
