using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>The address at which a service publishes its public keys, as its own server would.</summary>
internal sealed class PublishedJwks : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PublishedJwks(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single() + "/jwks");

    public Func<Task<string>> Document { get; set; } = () => Task.FromResult("""{"keys":[]}""");

    public int Readings { get; private set; }

    public static async Task<PublishedJwks> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var jwks = new PublishedJwks(builder.Build());
        jwks._app.Run(async context =>
        {
            jwks.Readings++;
            context.Response.ContentType = "application/jwk-set+json";
            await context.Response.WriteAsync(await jwks.Document());
        });
        await jwks._app.StartAsync();
        return jwks;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
