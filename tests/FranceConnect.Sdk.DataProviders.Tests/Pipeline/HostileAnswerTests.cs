using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Whatever answers in the provider's place costs a bounded time and memory, and ends as a result.</summary>
internal sealed class HostileAnswerTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static Site Wired(RawServer server) =>
        new(options => options.Environment = ApiParticulierEnvironment.Custom(server.Address), isWired: true);

    private static Task WriteAsync(NetworkStream stream, string text, CancellationToken token) =>
        stream.WriteAsync(Encoding.Latin1.GetBytes(text), token).AsTask();

    private static async Task<(DataOutcome, FranceConnectErrorCode?)> AskAsync(Site site)
    {
        var result = await site.AskAsync();
        return (result.Outcome, result.Error?.Code);
    }

    private static (DataOutcome, FranceConnectErrorCode?) Invalid =>
        (DataOutcome.TransportFailed, FranceConnectErrorCode.DataAnswerInvalid);

    private static (DataOutcome, FranceConnectErrorCode?) Failed =>
        (DataOutcome.TransportFailed, FranceConnectErrorCode.DataTransportFailed);

    [Test]
    public async Task Length_Enormous_IsNotRead()
    {
        using var server = new RawServer(Head + "Content-Length: 2000000000\r\n\r\n{");
        using var site = Wired(server);

        var result = await site.AskAsync();

        Assert.That((result.Outcome, result.Error?.Code), Is.EqualTo(Invalid));
        Assert.That(result.Error?.Detail, Is.EqualTo("oversized"));
    }

    [Test]
    public async Task Body_Endless_IsNotReadPastItsBound()
    {
        var sent = 0L;
        using var server = new RawServer(
            async (stream, token) =>
            {
                await WriteAsync(stream, Head + "Transfer-Encoding: chunked\r\n\r\n", token);
                var chunk = "10000\r\n" + new string(' ', 0x10000) + "\r\n";
                while (!token.IsCancellationRequested)
                {
                    await WriteAsync(stream, chunk, token);
                    Interlocked.Add(ref sent, 0x10000);
                }
            }
        );
        using var site = Wired(server);

        Assert.That(await AskAsync(site), Is.EqualTo(Invalid));
        // One MiB, and what the sockets hold.
        Assert.That(Interlocked.Read(ref sent), Is.LessThan(32 * 1024 * 1024));
    }

    [TestCase("Transfer-Encoding: chunked\r\n\r\n5\r\n{\"dat\r\n")]
    [TestCase("Transfer-Encoding: chunked\r\n\r\nzz\r\n{}")]
    [TestCase("Content-Length: 500\r\n\r\n{\"data\":{}}")]
    public async Task Body_Truncated_IsATransportFailure(string rest)
    {
        using var server = new RawServer(Head + rest);
        using var site = Wired(server);

        Assert.That(await AskAsync(site), Is.EqualTo(Failed));
    }

    [Test]
    public async Task Body_TruncatedAfterARefusal_IsNoSignOfABan()
    {
        var asked = 0;
        using var server = new RawServer(
            async (stream, token) =>
            {
                // Counted before it answers: the next call may come before this one is done writing.
                await WriteAsync(
                    stream,
                    Interlocked.Increment(ref asked) == 1
                        ? "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
                        : Head + "Content-Length: 500\r\n\r\n{",
                    token
                );
            }
        );
        using var site = Wired(server);

        Assert.That((await AskAsync(site)).Item1, Is.EqualTo(DataOutcome.QuotaExceeded));
        site.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await AskAsync(site), Is.EqualTo(Failed));
        Assert.That(await AskAsync(site), Is.EqualTo(Failed), "nor the second");
    }

    [Test]
    public async Task Body_DripByDrip_IsLeftAfterTheReadTimeout()
    {
        var dripped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = new RawServer(
            async (stream, token) =>
            {
                await WriteAsync(stream, Head + "Content-Length: 100000\r\n\r\n{", token);
                while (!token.IsCancellationRequested)
                {
                    await WriteAsync(stream, " ", token);
                    dripped.TrySetResult();
                    await Task.Delay(20, token);
                }
            }
        );
        using var site = Wired(server);

        var call = site.AskAtDeskAsync();
        await dripped.Task;
        site.Time.Advance(TimeSpan.FromSeconds(30));

        var result = await call;
        Assert.That((result.Outcome, result.Error?.Detail), Is.EqualTo((DataOutcome.TransportFailed, "too slow")));
    }

    [Test]
    public async Task Headers_Enormous_AreNotRead()
    {
        using var server = new RawServer(
            Head + "X-Bavard: " + new string('a', 200_000) + "\r\nContent-Length: 11\r\n\r\n{\"data\":{}}"
        );
        using var site = Wired(server);

        Assert.That(await AskAsync(site), Is.EqualTo(Failed));
    }

    [TestCase("SSH-2.0-OpenSSH_9.6\r\n")]
    [TestCase("HTTP/1.1 abc OK\r\n\r\n")]
    [TestCase("")]
    public async Task Protocol_NotHttp_IsATransportFailure(string answer)
    {
        using var server = new RawServer(answer);
        using var site = Wired(server);

        Assert.That(await AskAsync(site), Is.EqualTo(Failed));
    }

    [Test]
    public async Task Redirect_IsNotFollowed()
    {
        using var elsewhere = new RawServer(Head + "Content-Length: 2\r\n\r\n{}");
        using var server = new RawServer(
            $"HTTP/1.1 302 Found\r\nLocation: {elsewhere.Address}/\r\nContent-Length: 0\r\n\r\n"
        );
        using var site = Wired(server);

        Assert.That(await AskAsync(site), Is.EqualTo(Invalid));
        Assert.That((server.Requests, elsewhere.Requests), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Encoding_Compressed_IsNotInflated()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes("""{"data":{"quotient_familial":{}}}"""));
        using var server = new RawServer(
            async (stream, token) =>
            {
                await WriteAsync(
                    stream,
                    Head + $"Content-Encoding: gzip\r\nContent-Length: {bytes.Length}\r\n\r\n",
                    token
                );
                await stream.WriteAsync(bytes.ToArray(), token);
            }
        );
        using var site = Wired(server);

        Assert.That(await AskAsync(site), Is.EqualTo(Invalid));
        Assert.That(server.Head, Does.Not.Contain("Accept-Encoding").IgnoreCase);
    }

    [TestCase(204, "")]
    [TestCase(200, "<!doctype html><title>Portail captif</title>")]
    [TestCase(200, "[]")]
    [TestCase(200, """{"data":[]}""")]
    [TestCase(200, """{"data":{"quotient_familial":{}}""")]
    [TestCase(200, """{"data":{"quotient_\ud800":{}}}""")]
    [TestCase(200, "{\"data\":{\"quotient_familial\":{}},}")]
    [TestCase(200, "{\"data\":1,\"data\":\"x\"}")]
    public async Task Body_NotTheContract_IsATransportError(int status, string body)
    {
        using var site = new Site();
        site.Provider.Answers(status, body);

        Assert.That(await AskAsync(site), Is.EqualTo(Invalid));
    }

    [TestCase(200)]
    [TestCase(502)]
    public async Task Body_Deep_CostsNothing(int status)
    {
        using var site = new Site();
        site.Provider.Answers(
            status,
            $$"""{"errors":{{new string('[', 100_000)}},"data":{{new string('[', 100_000)}}"""
        );

        var result = await site.AskAsync();

        Assert.That(result.Outcome, Is.EqualTo(status == 200 ? DataOutcome.TransportFailed : DataOutcome.ProviderDown));
    }

    [Test]
    public async Task Body_NotUtf8_IsATransportError()
    {
        using var server = new RawServer(
            Head + "Content-Length: 40\r\n\r\n{\"data\":{\"quotient_familial\":\"\u00e9\u00e9\"}}      "
        );
        using var site = Wired(server);

        Assert.That(await AskAsync(site), Is.EqualTo(Invalid));
    }

    [TestCase("""{"data":{"quotient_familial":{"fournisseur":"CNAF","fournisseur":"MSA","valeur":1,"valeur":2}}}""")]
    [TestCase("""{"data":{"quotient_familial":{"fournisseur":"\ud800","valeur":1e400}}}""")]
    [TestCase("""{"data":{"quotient_familial":"texte","enfants":{"a":1},"allocataires":[1,null,[]],"adresse":[]}}""")]
    [TestCase("""{"data":{"quotient_familial":{"valeur":{"a":[1]},"annee":"2026","mois":true}}}""")]
    public async Task Value_OfAnotherType_CostsItselfOnly(string body)
    {
        using var site = new Site();
        site.Provider.Answers(200, body);

        Assert.That((await site.AskAsync()).Outcome, Is.EqualTo(DataOutcome.Found));
    }

    [Test]
    public async Task Errors_Countless_AreNotAllKept()
    {
        using var site = new Site();
        site.Provider.Answers(
            422,
            $$"""{"errors":[{{string.Join(',', Enumerable.Repeat("""{"code":"00355"}""", 10_000))}}]}"""
        );

        var result = await site.AskAsync();

        Assert.That(result.Outcome, Is.EqualTo(DataOutcome.IdentityNotRecognised));
        Assert.That(result.Error?.Entries, Has.Count.LessThanOrEqualTo(20));
    }

    [Test]
    public async Task Errors_ForgedCode_ReachesNoLog()
    {
        using var site = new Site();
        site.Provider.Answers(
            422,
            """{"errors":[{"code":"00355\nWarning: faux","title":"\ud800"}]}""",
            ("X-Request-ID", "id avec espaces <script>")
        );

        var result = await site.AskAsync();

        Assert.That(result.Error?.ProviderCode, Is.Null);
        Assert.That(site.Logger.Text, Does.Not.Contain("faux").And.Not.Contain("script"));
    }

    [Test]
    public async Task Handler_OfTheVendor_FailsInItsOwnWayAndIsStillAResult()
    {
        using var site = new Site();
        site.Provider.Answer = (_, _) => throw new InvalidOperationException("disjoncteur ouvert: nomNaissance=ROUX");

        var result = await site.AskAsync();

        Assert.That((result.Outcome, result.Error?.Code), Is.EqualTo(Failed));
        Assert.That($"{result.Error} {site.Logger.Text}", Does.Not.Contain("ROUX"));
    }
}
