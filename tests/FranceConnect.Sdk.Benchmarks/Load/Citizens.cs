using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Benchmarks.Load;

/// <summary>Citizens who sign in, a few at a time, each at their own commune and in a browser of their own, behind the proxy of the nodes.</summary>
internal sealed partial class Citizens : IDisposable
{
    public const int AtATime = 8;

    private readonly ProviderServer _provider;
    private readonly HttpClient _http;
    private readonly ConcurrentDictionary<int, bool> _tenants = new();
    private readonly ConcurrentQueue<double> _waits = new();
    private int _failures;

    public Citizens(ProviderServer provider, Uri node)
    {
        _provider = provider;
        _http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
            }
        )
        {
            BaseAddress = node,
        };
    }

    /// <summary>Since they were last forgotten.</summary>
    public int Count => _waits.Count;

    /// <summary>Of all of them.</summary>
    public int Failures => _failures;

    /// <summary>The code of the failure page, if there was one.</summary>
    public string? FirstFailure { get; private set; }

    public int TenantCount => _tenants.Count;

    /// <summary>One citizen of each commune, then another of each…</summary>
    public Task SignInAsync(int tenants, int rounds) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, tenants * rounds).Select(number => number % tenants),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime },
            async (tenant, cancellationToken) => await SignInAsync(tenant, cancellationToken)
        );

    public void Forget()
    {
        _waits.Clear();
        _tenants.Clear();
        _provider.Forget();
    }

    /// <summary>How long that part of the citizens waited at most for the node, their three requests together, in milliseconds.</summary>
    public double Percentile(double part)
    {
        var sorted = _waits.Order().ToList();
        return sorted[(int)(sorted.Count * part)];
    }

    public void Dispose() => _http.Dispose();

    private async Task SignInAsync(int tenant, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var button = await AskAsync(tenant, "/franceconnect/login?returnUrl=/moi", null, cancellationToken);
        watch.Stop();
        if (button.Headers.Location is not { } authorizeUrl || button.StatusCode != HttpStatusCode.Redirect)
        {
            Interlocked.Increment(ref _failures);
            return;
        }
        var query = _provider.SignIn(authorizeUrl);
        watch.Start();
        using var callback = await AskAsync(tenant, "/signin-franceconnect" + query, button, cancellationToken);
        using var page = await AskAsync(tenant, "/moi", callback, cancellationToken);
        var text = await page.Content.ReadAsStringAsync(cancellationToken);
        _waits.Enqueue(watch.Elapsed.TotalMilliseconds);
        if (page.StatusCode == HttpStatusCode.OK && text == LoadNode.PageOf(tenant))
        {
            _tenants[tenant] = true;
            return;
        }
        Interlocked.Increment(ref _failures);
        FirstFailure ??= Code().Match(await callback.Content.ReadAsStringAsync(cancellationToken)).Value;
    }

    private Task<HttpResponseMessage> AskAsync(
        int tenant,
        string path,
        HttpResponseMessage? before,
        CancellationToken cancellationToken
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = $"commune-{tenant}.example.org";
        request.Headers.Add("X-Forwarded-Proto", "https");
        if (before?.Headers.TryGetValues("Set-Cookie", out var cookies) == true)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(static cookie => cookie.Split(';')[0])));
        return _http.SendAsync(request, cancellationToken);
    }

    [GeneratedRegex(@"FCS\d{4}")]
    private static partial Regex Code();
}
