using System.Net;
using FranceConnect.Sdk.Hostile.Tests.Provider;

namespace FranceConnect.Sdk.Hostile.Tests.Site;

/// <summary>A browser with its cookies, at one site; redirects are looked at, not followed.</summary>
internal sealed class Citizen(HttpMessageHandler network, HostileProvider provider, string origin) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(network, disposeHandler: false);

    public CookieContainer Cookies { get; init; } = new();

    /// <summary>Sent with every request.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    public IEnumerable<Cookie> Named(string part) =>
        Cookies.GetAllCookies().Where(cookie => cookie.Name.Contains(part, StringComparison.Ordinal));

    public Task<Page> GetAsync(string url) => SendAsync(HttpMethod.Get, url);

    public async Task<Page> SendAsync(HttpMethod method, string url)
    {
        var address = new Uri(url.StartsWith("http", StringComparison.Ordinal) ? url : origin + url);
        using var request = new HttpRequestMessage(method, Network.InClear(address));
        if (Cookies.GetCookieHeader(address) is { Length: > 0 } cookies)
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request, CancellationToken.None);
        var page = await Page.ReadAsync(response);
        foreach (var cookie in page.SetCookies)
            Cookies.SetCookies(address, cookie);
        return page;
    }

    /// <summary>From the button to the provider: the authorize address, or the page shown in its place.</summary>
    public Task<Page> StartAsync(string returnUrl = "/moi") =>
        GetAsync($"{FranceConnectDefaults.LoginPath}?returnUrl={Uri.EscapeDataString(returnUrl)}");

    /// <summary>To the callback's address, not asked yet.</summary>
    public async Task<string> AuthorizeAsync(string returnUrl = "/moi") =>
        provider.Authorize(new Uri((await StartAsync(returnUrl)).Location!));

    /// <summary>A whole sign-in; the last page.</summary>
    public async Task<Page> SignInAsync(string returnUrl = "/moi")
    {
        var start = await StartAsync(returnUrl);
        return start.Location is { } authorize ? await GetAsync(provider.Authorize(new Uri(authorize))) : start;
    }

    /// <summary>The same at FranceConnect+.</summary>
    public async Task<Page> SignInAtPlusAsync()
    {
        var start = await GetAsync($"{FranceConnectDefaults.LoginPath}?returnUrl=/moi&platform=FranceConnectPlus");
        return await GetAsync(provider.Authorize(new Uri(start.Location!)));
    }

    /// <summary>The address of the provider's logout, the local session closed.</summary>
    public async Task<Page> StartLogoutAsync() => await SendAsync(HttpMethod.Post, FranceConnectDefaults.LogoutPath);

    public void Dispose() => _http.Dispose();
}
