using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>
/// What lies between the engine and the provider: it counts the requests sent, and answers or alters those a test names by the end of
/// their path. Everything else goes through.
/// </summary>
internal sealed class Wire() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
{
    public const string Discovery = "/.well-known/openid-configuration";
    public const string Jwks = "/jwks";
    public const string Token = "/token";
    public const string UserInfo = "/userinfo";

    private readonly ConcurrentQueue<string> _sent = new();
    private readonly ConcurrentDictionary<string, Rule> _rules = new(StringComparer.Ordinal);

    private delegate Task<HttpResponseMessage> Rule(
        HttpRequestMessage request,
        Func<Task<HttpResponseMessage>> send,
        CancellationToken cancellationToken
    );

    /// <summary>Requests sent to an endpoint, retries included.</summary>
    public int Count(string endpoint) => _sent.Count(path => path.EndsWith(endpoint, StringComparison.Ordinal));

    /// <summary>The last form posted to an endpoint, in the order of its fields, and its Authorization header.</summary>
    public (string Form, string? Authorization) LastPost { get; private set; }

    /// <summary>Answers an endpoint in the provider's place, the first times or always.</summary>
    public void Answer(string endpoint, Func<HttpResponseMessage> answer, int times = int.MaxValue) =>
        Answer(endpoint, _ => Task.FromResult(answer()), times);

    public void Answer(
        string endpoint,
        Func<CancellationToken, Task<HttpResponseMessage>> answer,
        int times = int.MaxValue
    )
    {
        var left = times;
        _rules[endpoint] = (_, send, cancellation) =>
            Interlocked.Decrement(ref left) >= 0 ? answer(cancellation) : send();
    }

    /// <summary>Rewrites the provider's own body.</summary>
    public void Alter(string endpoint, Func<string, string> change) =>
        _rules[endpoint] = async (_, send, cancellation) =>
        {
            var answer = await send();
            var type = answer.Content.Headers.ContentType;
            answer.Content = new StringContent(change(await answer.Content.ReadAsStringAsync(cancellation)));
            answer.Content.Headers.ContentType = type;
            return answer;
        };

    /// <summary>Runs something once, before the endpoint's next request leaves.</summary>
    public void Before(string endpoint, Func<Task> action)
    {
        var left = 1;
        _rules[endpoint] = async (_, send, _) =>
        {
            if (Interlocked.Decrement(ref left) == 0)
                await action();
            return await send();
        };
    }

    /// <summary>Keeps the provider's next answer back, once it is there, until it is released.</summary>
    public void Hold(string endpoint, TaskCompletionSource arrived, Task release)
    {
        var left = 1;
        _rules[endpoint] = async (_, send, _) =>
        {
            var answer = await send();
            if (Interlocked.Decrement(ref left) == 0)
            {
                arrived.SetResult();
                await release;
            }
            return answer;
        };
    }

    /// <summary>Gives the endpoint back to the provider.</summary>
    public void Restore(string endpoint) => _rules.TryRemove(endpoint, out _);

    public void Connect(IServiceCollection services) =>
        services.PostConfigure<HttpClientFactoryOptions>(
            FranceConnectClientNames.HttpClient,
            options => options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = this)
        );

    public static HttpResponseMessage Json(string body, string type = "application/json") =>
        new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, type) };

    public static HttpResponseMessage Status(int status) =>
        new((HttpStatusCode)status) { Content = new StringContent("panne") };

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var path = request.RequestUri!.AbsolutePath;
        _sent.Enqueue(path);
        if (request.Content is { } content)
            LastPost = (await content.ReadAsStringAsync(cancellationToken), request.Headers.Authorization?.ToString());
        var rule = _rules.FirstOrDefault(pair => path.EndsWith(pair.Key, StringComparison.Ordinal)).Value;
        return await (
            rule is null
                ? base.SendAsync(request, cancellationToken)
                : rule(request, () => base.SendAsync(request, cancellationToken), cancellationToken)
        );
    }
}
