using System.Net.Http.Headers;

namespace FranceConnect.Sdk.EndToEnd.Tests.Browser;

/// <summary>A citizen's browser: cookies, redirects one by one, forms; no scripts.</summary>
internal sealed class ScriptedBrowser : IDisposable
{
    private const int MaxHops = 20;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>Goes to an address and follows where it is sent, until a page or the address to stop before.</summary>
    public Task<Visit> GoAsync(Uri address, string? stopBefore = null, string accept = "text/html") =>
        FollowAsync(new HttpRequestMessage(HttpMethod.Get, address), stopBefore, accept);

    /// <summary>Sends a form of a page and follows as <see cref="GoAsync"/>.</summary>
    public Task<Visit> SubmitAsync(HtmlForm form, string? stopBefore = null, string accept = "text/html") =>
        FollowAsync(
            new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = new FormUrlEncodedContent(form.Fields) },
            stopBefore,
            accept
        );

    public void Dispose() => _http.Dispose();

    private async Task<Visit> FollowAsync(HttpRequestMessage request, string? stopBefore, string accept)
    {
        for (var hop = 0; hop < MaxHops; hop++)
        {
            using var sent = request;
            sent.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
            using var response = await _http.SendAsync(sent);
            if (response.Headers.Location is not { } location)
                return new Visit(
                    sent.RequestUri!,
                    response.StatusCode,
                    response.Content.Headers.ContentType?.MediaType,
                    await response.Content.ReadAsStringAsync()
                );
            var next = new Uri(sent.RequestUri!, location);
            if (stopBefore is not null && next.GetLeftPart(UriPartial.Path) == stopBefore)
                return new Visit(next, response.StatusCode, null, "");
            request = new HttpRequestMessage(HttpMethod.Get, next);
        }
        throw new AssertionException($"More than {MaxHops} redirects.");
    }
}
