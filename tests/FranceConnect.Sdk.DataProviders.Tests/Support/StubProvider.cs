using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Answers in a provider's place, and keeps what was asked.</summary>
internal sealed class StubProvider : HttpMessageHandler
{
    private readonly ConcurrentQueue<StubRequest> _requests = new();

    /// <summary>What to answer; by default an empty object that holds nothing.</summary>
    public Func<StubRequest, CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } =
        (_, _) => Task.FromResult(Json(200, """{"data":{},"links":{},"meta":{}}"""));

    public IReadOnlyList<StubRequest> Requests => [.. _requests];

    public StubRequest Single => _requests.Single();

    public void Answers(int status, string body, params (string Name, string Value)[] headers) =>
        Answer = (_, _) => Task.FromResult(Json(status, body, headers));

    public static HttpResponseMessage Json(int status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/vnd.api+json"),
        };
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var seen = new StubRequest(
            request.Method.Method,
            request.RequestUri!,
            request.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase)
        )
        {
            // What is posted here is in memory already.
            Body = request.Content is null
                ? null
                : new StreamReader(request.Content.ReadAsStream(cancellationToken)).ReadToEnd(),
        };
        _requests.Enqueue(seen);
        return Answer(seen, cancellationToken);
    }
}

/// <summary>One request as it left.</summary>
internal sealed record StubRequest(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers)
{
    public string? Body { get; init; }

    public string Path => Address.AbsolutePath;

    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>The query's pairs in order, decoded.</summary>
    public IReadOnlyList<(string Name, string Value)> Query =>
        [
            .. Address
                .Query.TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2))
                .Select(pair => (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1]))),
        ];
}
