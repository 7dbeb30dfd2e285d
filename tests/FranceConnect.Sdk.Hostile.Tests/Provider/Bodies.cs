using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Hostile.Tests.Provider;

/// <summary>Answers in place of an endpoint's.</summary>
internal static class Bodies
{
    /// <summary>How much an endless answer would send if nobody hung up: far above any limit, and an end all the same.</summary>
    public const int Endless = 64 * 1024 * 1024;

    public static RequestDelegate Text(string body, string type = "application/json", int status = 200) =>
        async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            await context.Response.WriteAsync(body, context.RequestAborted);
        };

    public static RequestDelegate Redirect(string location, int status = 302) =>
        context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = location;
            return Task.CompletedTask;
        };

    /// <summary>Hangs up in the middle of the answer.</summary>
    public static RequestDelegate Reset(string type = "application/json") =>
        async context =>
        {
            context.Response.ContentType = type;
            context.Response.ContentLength = 4096;
            await context.Response.WriteAsync("{\"access_token\":\"", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        };

    /// <summary>Never says a word.</summary>
    public static RequestDelegate Silence() => static context => Task.Delay(Timeout.Infinite, context.RequestAborted);

    /// <summary>One byte now and then, for ever.</summary>
    public static RequestDelegate Drip(string type = "application/json") =>
        async context =>
        {
            context.Response.ContentType = type;
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(20, context.RequestAborted);
            }
        };

    /// <summary>Counts what it managed to send before the service hung up.</summary>
    public static RequestDelegate Flood(Action<long> sent, string type = "application/json") =>
        async context =>
        {
            context.Response.ContentType = type;
            var chunk = Encoding.ASCII.GetBytes(new string('a', 64 * 1024));
            for (long total = 0; total < Endless; )
            {
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                sent(total += chunk.Length);
                // Kestrel throws away what is written to a reader who has gone, and says that they have a moment later: it gets that moment.
                if (total % (1024 * 1024) == 0)
                    await Task.Delay(25, context.RequestAborted);
            }
        };

    /// <summary>A few KiB that unpack to 64 MiB.</summary>
    public static RequestDelegate Bomb(string type = "application/json") =>
        async context =>
        {
            context.Response.ContentType = type;
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            var chunk = new byte[64 * 1024];
            for (var i = 0; i < Endless / chunk.Length; i++)
                await gzip.WriteAsync(chunk, context.RequestAborted);
        };
}
