using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.EndToEnd.Tests.Provider;

/// <summary>
/// Stands in front of the foreign provider under the provider's public address: passes everything through, or alters one kind of answer
/// as the current tampering says.
/// </summary>
internal sealed class TamperingProxy : IAsyncDisposable
{
    private const string Mount = "/api/v2";

    private readonly WebApplication _app;
    private readonly SigningKeys _keys;
    private readonly HttpClient _upstream = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    );
    private volatile Running? _running;

    private TamperingProxy(WebApplication app, SigningKeys keys)
    {
        _app = app;
        _keys = keys;
    }

    /// <summary>The provider's public issuer.</summary>
    public string Issuer => _app.Urls.First() + Mount;

    /// <summary>Where the provider really listens.</summary>
    public Uri? Upstream { get; set; }

    public static async Task<TamperingProxy> StartAsync(SigningKeys keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var proxy = new TamperingProxy(builder.Build(), keys);
        proxy._app.Run(proxy.PassAsync);
        await proxy._app.StartAsync();
        return proxy;
    }

    /// <summary>Tampers until the returned object is disposed.</summary>
    public IDisposable Tamper(Tampering tampering) => _running = new Running(this, tampering);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _upstream.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        using var request = await CopyAsync(context.Request);
        using var response = await _upstream.SendAsync(request, context.RequestAborted);
        var path = context.Request.Path.Value![Mount.Length..];
        var running = _running;
        var answer = new ProxiedAnswer
        {
            Path = path,
            Attempt = running?.Attempts.AddOrUpdate(path, 1, static (_, count) => count + 1) ?? 1,
            Keys = _keys,
            Status = (int)response.StatusCode,
            ContentType = response.Content.Headers.ContentType?.ToString(),
            Location = response.Headers.Location?.OriginalString,
            Body = await response.Content.ReadAsStringAsync(context.RequestAborted),
        };
        running?.Tampering.Apply(answer);
        if (answer.IsCut)
            context.Abort();
        else
            await AnswerAsync(context.Response, response.Headers, answer);
    }

    private async Task<HttpRequestMessage> CopyAsync(HttpRequest incoming)
    {
        var body = new MemoryStream();
        await incoming.Body.CopyToAsync(body);
        var request = new HttpRequestMessage(
            new HttpMethod(incoming.Method),
            new Uri(Upstream!, incoming.GetEncodedPathAndQuery())
        )
        {
            Content = body.Length > 0 ? new ByteArrayContent(body.ToArray()) : null,
        };
        foreach (var (name, values) in incoming.Headers)
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        // The public host: the provider writes its own addresses with it.
        request.Headers.Host = incoming.Host.Value;
        return request;
    }

    private static async Task AnswerAsync(HttpResponse outgoing, HttpResponseHeaders headers, ProxiedAnswer answer)
    {
        outgoing.StatusCode = answer.Status;
        foreach (var (name, values) in headers)
            if (name is not ("Transfer-Encoding" or "Connection" or "Keep-Alive" or "Location"))
                outgoing.Headers[name] = values.ToArray();
        if (answer.Location is not null)
            outgoing.Headers.Location = answer.Location;
        if (answer.ContentType is not null)
            outgoing.ContentType = answer.ContentType;
        if (answer.Body.Length > 0)
            await outgoing.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.Body));
    }

    private sealed class Running(TamperingProxy proxy, Tampering tampering) : IDisposable
    {
        public Tampering Tampering { get; } = tampering;

        public ConcurrentDictionary<string, int> Attempts { get; } = new();

        public void Dispose() => proxy._running = null;
    }
}
