using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Fidelity;

/// <summary>
/// Recordings, sections 5 and 6: what the token and userinfo endpoints refuse. The rows about requests the engine cannot make (missing
/// fields, other grants, Basic, JSON, PKCE, other methods, no token) are answered by the shape of its one request, in section 3.2.
/// </summary>
internal static class TokenRows
{
    private const string Token = "5 token endpoint";
    private const string UserInfo = "6 userinfo errors";

    public static IEnumerable<SdkRow> All =>
        [
            new(
                Token,
                "wrong client_secret, then the same code with the right one",
                async site =>
                {
                    var (challenge, callback) = await site.BeginAsync();
                    site.Reregister(FidelitySite.Plain, "un-autre-secret-fictif-0123456789-0123");
                    SdkRow.Refused(
                        await site.CompleteAsync(challenge, callback),
                        "FCS2012",
                        "invalid_client",
                        "Y0434A7B"
                    );
                    site.Reregister(FidelitySite.Plain);
                    Assert.That((await site.CompleteAsync(challenge, callback)).Error?.ToString(), Is.Null);
                }
            ),
            new(
                Token,
                "code used twice, and the first access token",
                async site =>
                {
                    var (challenge, callback) = await site.BeginAsync();
                    var session = (await site.CompleteAsync(challenge, callback)).Session;
                    SdkRow.Refused(
                        await site.CompleteAsync(challenge, callback),
                        "FCS2011",
                        "invalid_grant",
                        "Y0416228"
                    );
                    Assert.That(await site.UserInfoStatusAsync(session), Is.EqualTo(401));
                }
            ),
            Later("code of 29 s", 29, null),
            Later("code older than 30 s", 32, "Y049E20B"),
            new(
                Token,
                "code that is garbage",
                async site =>
                {
                    var (challenge, callback) = await site.BeginAsync();
                    var garbage = new Uri(
                        callback.AbsoluteUri.Replace("code=", "code=n-importe-quoi-", StringComparison.Ordinal)
                    );
                    SdkRow.Refused(
                        await site.CompleteAsync(challenge, garbage),
                        "FCS2011",
                        "invalid_grant",
                        "Y049E20B"
                    );
                }
            ),
            new(
                Token,
                "other redirect_uri",
                async site =>
                {
                    var request = FidelitySite.Request();
                    request.RedirectUri = FidelitySite.OtherRedirectUri;
                    await SwapAsync(site, request, "FCS2011", "invalid_grant", "Y04F8199");
                }
            ),
            new(
                Token,
                "code of another client",
                site =>
                    SwapAsync(site, FidelitySite.Request(FidelitySite.Rs256), "FCS2011", "invalid_grant", "Y047A2EA")
            ),
            new(
                Token,
                "unknown client_id",
                async site =>
                {
                    var (challenge, callback) = await site.BeginAsync();
                    site.Simulator.Clients.Remove(FidelitySite.Plain);
                    var result = await site.CompleteAsync(challenge, callback);
                    site.Reregister(FidelitySite.Plain);
                    SdkRow.Refused(result, "FCS2012", "invalid_client", "Y0479FCE");
                }
            ),
            UserInfoLater("grant of 29 s", 29, null),
            UserInfoLater("grant older than 30 s", 35, "Y0489D15"),
            UserInfoLater("token older than 60 s", 61, "Y040001"),
        ];

    private static SdkRow Later(string line, int seconds, string? code) =>
        new(
            Token,
            line,
            async site =>
            {
                var (challenge, callback) = await site.BeginAsync();
                site.Advance(seconds);
                var result = await site.CompleteAsync(challenge, callback);
                if (code is null)
                    Assert.That(result.Error?.ToString(), Is.Null);
                else
                    SdkRow.Refused(result, "FCS2011", "invalid_grant", code);
            }
        );

    // Time passes between the token response and the userinfo request.
    private static SdkRow UserInfoLater(string line, int seconds, string? code) =>
        new(
            UserInfo,
            line,
            async site =>
            {
                await site.Client.EnsureMetadataAsync(FidelitySite.Plain);
                var (challenge, callback) = await site.BeginAsync();
                site.Wire.Alter(
                    Wire.Token,
                    body =>
                    {
                        site.ItsClock.Advance(TimeSpan.FromSeconds(seconds));
                        return body;
                    }
                );
                var result = await site.CompleteAsync(challenge, callback);
                site.Wire.Restore(Wire.Token);
                site.Clock.Advance(TimeSpan.FromSeconds(seconds));
                if (code is null)
                {
                    Assert.That(result.Error?.ToString(), Is.Null);
                    return;
                }
                SdkRow.Refused(result, "FCS2016", "invalid_token", code);
                Assert.That(result.Error?.IsTransient, Is.True);
            }
        );

    private static async Task SwapAsync(
        FidelitySite site,
        LoginRequest other,
        string code,
        string error,
        string providerCode
    )
    {
        var (challenge, callback) = await site.BeginAsync();
        var (_, foreign) = await site.BeginAsync(other);
        var swapped = new Uri(callback.AbsoluteUri.Replace(Code(callback), Code(foreign), StringComparison.Ordinal));
        SdkRow.Refused(await site.CompleteAsync(challenge, swapped), code, error, providerCode);
    }

    private static string Code(Uri callback) => callback.Query.Split('&')[0];
}
