using System.Net;
using System.Text.RegularExpressions;
using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.Tests.Fidelity;

/// <summary>
/// Recordings, section 4, « During the interaction ». Cookies, CSRF tokens and the identity provider's answers are between the browser
/// and FranceConnect; what concerns a service is whether, and how, it is called back.
/// </summary>
internal static partial class InteractionRows
{
    private const string Section = "4 interaction";

    public static IEnumerable<SdkRow> All =>
        [
            new(
                Section,
                "back link on the choice page",
                async site =>
                {
                    var challenge = await site.Client.StartLoginAsync(FidelitySite.Request());
                    var callback = await site.Simulator.CancelAsync(challenge.AuthorizeUrl);
                    var result = await site.CompleteAsync(challenge, callback);
                    SdkRow.Refused(result, "FCS2006", "access_denied", null);
                    Assert.That(result.IsCancelled, Is.True);
                }
            ),
            new(
                Section,
                "back link on an error page: user authentication aborted",
                async site =>
                {
                    var challenge = await site.Client.StartLoginAsync(FidelitySite.Request());
                    var callback = await TurnBackAsync(challenge.AuthorizeUrl, "E010007");
                    Assert.That(callback.Query, Does.Contain("error_description=user+authentication+aborted"));
                    var result = await site.CompleteAsync(challenge, callback);
                    SdkRow.Refused(result, "FCS2006", "access_denied", null);
                    Assert.That(result.IsCancelled, Is.True);
                }
            ),
            new(
                Section,
                "other tab started a new login: the newer one goes through",
                async site =>
                {
                    using var browser = site.Simulator.CreateBrowser();
                    var older = await site.Client.StartLoginAsync(FidelitySite.Request());
                    var newer = await site.Client.StartLoginAsync(FidelitySite.Request());
                    var callback = await browser.AuthorizeAsync(newer.AuthorizeUrl, "test");
                    Assert.That((await site.CompleteAsync(older, callback)).Error?.Code.Value, Is.EqualTo("FCS2002"));
                    Assert.That((await site.CompleteAsync(newer, callback)).Succeeded, Is.True);
                }
            ),
            Stops("civil register: only under the usage name", "E010007", "Y010007"),
            Stops("civil register: HTTP error", "E010012", "Y010012"),
            Stops("civil register: time-out", "E010011", "Y010011"),
            Stops("identity incomplete: e-mail", "sans_mail", "Y600006"),
            Stops("identity incomplete: gender", "sans_genre", "Y600006"),
            Stops("identity incomplete: birthplace", "sans_birthplace", "Y600006"),
            Stops("identity incomplete: family name", "sans_nom_naissance", "Y600006"),
            Stops("identity incomplete: given name", "sans_prenom", "Y600006"),
            Stops("identity malformed: bad COG", "test_INVALID_COG", "Y600006"),
            Stops("identity malformed: partial birth date", "mois_00", "Y600006"),
            Fails("server_error", SimulatorFault.CallbackServerError),
            Fails("temporarily_unavailable", SimulatorFault.CallbackTemporarilyUnavailable),
        ];

    /// <summary>A citizen whose login stops on an error page, and who takes its link back to the service.</summary>
    private static async Task<Uri> TurnBackAsync(Uri authorizeUrl, string persona)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        var (here, page) = await FollowAsync(http, authorizeUrl, await http.GetAsync(authorizeUrl));
        var form = HiddenField()
            .Matches(page)
            .Select(match => KeyValuePair.Create(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)))
            .Append(KeyValuePair.Create("persona", persona));
        var choice = new Uri(here, Form().Match(page).Groups[1].Value);
        (here, page) = await FollowAsync(http, choice, await http.PostAsync(choice, new FormUrlEncodedContent(form)));
        var back = new Uri(here, WebUtility.HtmlDecode(BackLink().Match(page).Groups[1].Value));
        return (await FollowAsync(http, back, await http.GetAsync(back))).Here;
    }

    /// <summary>The page reached, or the address of the service, which is not requested.</summary>
    private static async Task<(Uri Here, string Page)> FollowAsync(
        HttpClient http,
        Uri here,
        HttpResponseMessage answer
    )
    {
        while (answer.Headers.Location is { } location)
        {
            answer.Dispose();
            var next = new Uri(here, location);
            if (next.Authority != here.Authority)
                return (next, string.Empty);
            here = next;
            answer = await http.GetAsync(here);
        }

        using (answer)
            return (here, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();

    [GeneratedRegex("<a href=\"([^\"]+)\" data-testid=\"back\"")]
    private static partial Regex BackLink();

    private static SdkRow Stops(string line, string persona, string code) =>
        new(
            Section,
            $"{line}: the service is not called",
            async site => Assert.That(await site.ErrorPageAsync(FidelitySite.Request(), persona), Is.EqualTo(code))
        );

    private static SdkRow Fails(string error, SimulatorFault fault) =>
        new(
            Section,
            $"callback with {error}",
            async site =>
            {
                var challenge = await site.Client.StartLoginAsync(FidelitySite.Request());
                var callback = await site.Simulator.AuthorizeAsync(challenge.AuthorizeUrl, "test", fault);
                var result = await site.CompleteAsync(challenge, callback);
                SdkRow.Refused(result, "FCS2008", error, null);
                Assert.That(result.Error?.IsTransient, Is.True);
            }
        );
}
