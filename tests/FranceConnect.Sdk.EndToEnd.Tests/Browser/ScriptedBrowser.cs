using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace FranceConnect.Sdk.EndToEnd.Tests.Browser;

/// <summary>A citizen's browser: cookies, redirects one by one, forms; no scripts. Names under localhost lead to this machine.</summary>
internal sealed class ScriptedBrowser : IDisposable
{
    private const int MaxHops = 20;

    private readonly HttpClient _http;

    /// <param name="watch">Sees each request leave and its answer come; none by default.</param>
    /// <param name="trusted">The one certificate trusted over https, a test's own; none by default.</param>
    public ScriptedBrowser(DelegatingHandler? watch = null, X509Certificate2? trusted = null)
    {
        HttpMessageHandler handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            CookieContainer = Cookies,
            ConnectCallback = ConnectAsync,
            SslOptions =
            {
                RemoteCertificateValidationCallback = (_, shown, _, _) => trusted is not null && trusted.Equals(shown),
            },
        };
        if (watch is not null)
        {
            watch.InnerHandler = handler;
            handler = watch;
        }
        _http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>As many cookies as browsers keep; the default would lose a session among those of later logins.</summary>
    public CookieContainer Cookies { get; } = new(capacity: 3000, perDomainCapacity: 180, maxCookieSize: 4096);

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

    /// <summary>Asks one address and follows nothing.</summary>
    public Task<Visit> AskAsync(Uri address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return SendAsync(request);
    }

    /// <summary>Sends one request and follows nothing.</summary>
    public async Task<Visit> SendAsync(HttpRequestMessage request)
    {
        using var sent = request;
        using var response = await _http.SendAsync(sent);
        return new Visit(
            sent.RequestUri!,
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync()
        )
        {
            Headers = response.Headers,
        };
    }

    public void Dispose() => _http.Dispose();

    private async Task<Visit> FollowAsync(HttpRequestMessage request, string? stopBefore, string accept)
    {
        for (var hop = 0; hop < MaxHops; hop++)
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
            var visit = await SendAsync(request);
            if (visit.Next is not { } next)
                return visit;
            if (stopBefore is not null && next.GetLeftPart(UriPartial.Path) == stopBefore)
                return visit with { Address = next, ContentType = null, Body = "" };
            request = new HttpRequestMessage(HttpMethod.Get, next);
        }
        throw new AssertionException($"More than {MaxHops} redirects.");
    }

    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellationToken
    )
    {
        Assert.That(
            context.DnsEndPoint.Host is "127.0.0.1" or "localhost" || context.DnsEndPoint.Host.EndsWith(".localhost"),
            Is.True,
            $"{context.DnsEndPoint.Host} is not on this machine."
        );
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
