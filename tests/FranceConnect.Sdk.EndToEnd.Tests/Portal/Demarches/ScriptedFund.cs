using System.Collections.Concurrent;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Demarches;

/// <summary>
/// Stands in for API Particulier where the simulator is too well-behaved: answers the quotient familial as it is told, and remembers who
/// asked.
/// </summary>
internal sealed class ScriptedFund : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Call> _calls = new();
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private volatile Answer _answer = new(200, "{}");

    private ScriptedFund(WebApplication app) => _app = app;

    /// <summary>The root of the API; not that of the server, so that a portal that forgets the path finds nothing.</summary>
    public string Address => _app.Urls.First() + "/caisse";

    public IReadOnlyList<Call> Calls => [.. _calls];

    public static async Task<ScriptedFund> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fund = new ScriptedFund(builder.Build());
        fund._app.MapGet("/caisse/v3/dss/quotient_familial/france_connect", fund.AnswerAsync);
        await fund._app.StartAsync();
        return fund;
    }

    /// <summary>From now on, and until told otherwise.</summary>
    public void Answers(int status, string body) => _answer = new Answer(status, body);

    /// <summary>Answers 200 with this text as the value of <c>data</c>.</summary>
    public void Finds(string data) => Answers(200, $$"""{ "data": {{data}}, "links": {}, "meta": {} }""");

    /// <summary>Answers an error of the API by its status and code.</summary>
    public void Refuses(int status, string code) =>
        Answers(
            status,
            $$"""{ "errors": [{ "code": "{{code}}", "title": "Refus", "detail": "Refus", "meta": {} }] }"""
        );

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var query = HttpUtility.ParseQueryString(context.Request.QueryString.Value ?? "");
        _calls.Enqueue(
            new Call(query["recipient"], context.Request.Headers.Authorization.ToString().Split(' ')[^1])
            {
                At = TimeProvider.System.GetElapsedTime(_start),
            }
        );
        var answer = _answer;
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer.Body);
    }

    /// <summary>Who received the data, and with which access token.</summary>
    internal sealed record Call(string? Recipient, string Token)
    {
        /// <summary>When it came, since the fund started.</summary>
        public TimeSpan At { get; init; }
    }

    private sealed record Answer(int Status, string Body);
}
