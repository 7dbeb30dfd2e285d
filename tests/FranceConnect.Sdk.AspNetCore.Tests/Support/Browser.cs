using System.Net;
using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.AspNetCore.Tests.Support;

/// <summary>A visitor: one cookie jar for the sites, one for FranceConnect. Follows no redirect by itself.</summary>
internal sealed class Browser(string origin, HttpMessageHandler network) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(network);
    private readonly SimulatorBrowser _atFranceConnect = Platform.Simulator.CreateBrowser();

    /// <summary>Headers sent with every request.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    public CookieContainer Cookies { get; private init; } = new();

    public IReadOnlyList<Cookie> PendingLogins => [.. Named("__Host-.fc-login."), .. Named(".fc-login.")];

    public IReadOnlyList<Cookie> SessionCookies => [.. Named(".AspNetCore.Cookies")];

    /// <summary>The same browser on another site, or on another node of the same one.</summary>
    public Browser At(Site site, string? otherOrigin = null) =>
        new(otherOrigin ?? origin, site.CreateNetwork()) { Cookies = Cookies };

    public Task<Page> GetAsync(string url, CancellationToken leave = default) => SendAsync(HttpMethod.Get, url, leave);

    public Task<Page> PostAsync(string url) => SendAsync(HttpMethod.Post, url);

    public async Task<Page> SendAsync(HttpMethod method, string url, CancellationToken leave = default)
    {
        var address = new Uri(url.StartsWith("http", StringComparison.Ordinal) ? url : origin + url);
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (Cookies.GetCookieHeader(address) is { Length: > 0 } cookies)
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        using var response = await _http.SendAsync(request, leave);
        var page = await Page.ReadAsync(response);
        // A browser drops a cookie above 4 KiB without a word.
        foreach (var cookie in page.SetCookies.Where(cookie => cookie.Split(';')[0].Length <= 4096))
            Cookies.SetCookies(address, cookie);
        return page;
    }

    /// <summary>From the button to FranceConnect: the authorize address.</summary>
    public async Task<Uri> StartAsync(string? returnUrl = "/moi") =>
        (
            await GetAsync(
                FranceConnectDefaults.LoginPath
                    + (returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}")
            )
        ).LocationUri;

    /// <summary>From FranceConnect's page to the callback address, not requested yet.</summary>
    public async Task<string> AuthorizeAsync(Uri authorizeUrl, string persona = "test", SimulatorFault? fault = null) =>
        (await _atFranceConnect.AuthorizeAsync(authorizeUrl, persona, fault)).AbsoluteUri;

    public async Task<string> CancelAsync(Uri authorizeUrl) =>
        (await _atFranceConnect.CancelAsync(authorizeUrl)).AbsoluteUri;

    public Task<Uri> LogoutAsync(Uri endSessionUrl) => _atFranceConnect.LogoutAsync(endSessionUrl);

    /// <summary>A whole login; the callback's answer.</summary>
    public async Task<Page> LoginAsync(
        string? returnUrl = "/moi",
        string persona = "test",
        SimulatorFault? fault = null
    ) => await GetAsync(await AuthorizeAsync(await StartAsync(returnUrl), persona, fault));

    public void Dispose()
    {
        _http.Dispose();
        _atFranceConnect.Dispose();
    }

    private IEnumerable<Cookie> Named(string prefix) =>
        Cookies.GetAllCookies().Where(cookie => cookie.Name.StartsWith(prefix, StringComparison.Ordinal));
}
