using System.Net;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;

/// <summary>A browser that keeps its cookies.</summary>
internal sealed class Browser(HttpMessageHandler network) : DelegatingHandler(network)
{
    private static readonly Uri s_site = new("https://ville.example.test/");

    public CookieContainer Cookies { get; init; } = new();

    public List<string> SetCookies { get; } = [];

    public async Task PostAsync()
    {
        using var client = new HttpClient(this, false) { BaseAddress = s_site };
        using var answer = await client.PostAsync(new Uri("/", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<string> GetAsync(string path)
    {
        using var client = new HttpClient(this, false) { BaseAddress = s_site };
        return await client.GetStringAsync(new Uri(path, UriKind.Relative));
    }

    /// <summary>The cookies as they are now, so that they can be sent again later.</summary>
    public string Header => Cookies.GetCookieHeader(s_site);

    public void Restore(string header)
    {
        foreach (var cookie in header.Split("; ", StringSplitOptions.RemoveEmptyEntries))
            Cookies.SetCookies(s_site, $"{cookie}; path=/; secure");
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (Header.Length > 0)
            request.Headers.Add("Cookie", Header);
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            foreach (var cookie in cookies)
            {
                SetCookies.Add(cookie);
                Cookies.SetCookies(s_site, cookie);
            }
        return answer;
    }
}
