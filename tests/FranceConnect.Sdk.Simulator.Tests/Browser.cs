using System.Net;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Simulator.Tests;

/// <summary>A raw HTTP client with cookies that follows nothing by itself: every step is seen.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly FranceConnectSimulator _simulator;
    private readonly HttpClient _http;

    private readonly string _issuer;

    public Browser(FranceConnectSimulator simulator, string? issuer = null)
    {
        _simulator = simulator;
        _issuer = issuer ?? simulator.Issuer;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        _http = new HttpClient(handler);
    }

    public CookieContainer Cookies { get; } = new();

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, content: null, headers);

    public Task<Answer> PostAsync(
        string path,
        IEnumerable<KeyValuePair<string, string?>> form,
        params (string Name, string Value)[] headers
    ) =>
        SendAsync(
            HttpMethod.Post,
            path,
            new FormUrlEncodedContent(
                form.Where(pair => pair.Value is not null).Select(p => KeyValuePair.Create(p.Key, p.Value!))
            ),
            headers
        );

    public async Task<Answer> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content = null,
        params (string Name, string Value)[] headers
    )
    {
        var target =
            IsWhole(path) ? new Uri(_simulator.BaseAddress, path)
            : path.StartsWith('/') ? new Uri(_issuer + path)
            : new Uri(path);
        using var request = new HttpRequestMessage(method, target) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request);
        return new Answer(
            (int)response.StatusCode,
            response.Headers.Location?.OriginalString,
            response.Content.Headers.ContentType?.ToString() ?? string.Empty,
            await response.Content.ReadAsStringAsync(),
            response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(h => h.Key.ToLowerInvariant(), h => string.Join(", ", h.Value))
        );
    }

    /// <summary>Follows redirects inside the simulator; stops on a page, or on the first address outside.</summary>
    public async Task<Answer> FollowAsync(Answer answer)
    {
        while (answer.Location is { } location && IsWhole(location))
        {
            answer = await GetAsync(location);
        }

        return answer;
    }

    public async Task<Answer> OpenAsync(Uri address) => await FollowAsync(await GetAsync(address.AbsoluteUri));

    /// <summary>Posts the page's form with its hidden fields and what the citizen chose.</summary>
    public Task<Answer> SubmitAsync(Answer page, params (string Name, string? Value)[] choices)
    {
        var action = FormAction().Match(page.Body).Groups[1].Value;
        var form = page.HiddenFields.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        foreach (var (name, value) in choices)
        {
            form[name] = value;
        }

        return PostAsync(action, form);
    }

    /// <summary>From an authorize address to the information page.</summary>
    public async Task<Answer> ReachInformationPageAsync(Uri address, string persona = "test")
    {
        var page = await OpenAsync(address);
        return await FollowAsync(await SubmitAsync(page, ("persona", persona)));
    }

    // A path as the pages and redirects give it, not one under the issuer.
    private static bool IsWhole(string path) =>
        path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/plus/api/", StringComparison.Ordinal);

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex FormAction();
}
