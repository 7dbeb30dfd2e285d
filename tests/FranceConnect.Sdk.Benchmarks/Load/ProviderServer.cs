using FranceConnect.Sdk.Benchmarks.Login;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Benchmarks.Load;

/// <summary>The provider behind a socket. One request at a time reaches it: the provider of the other measures has one caller.</summary>
internal sealed class ProviderServer : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly SignedProvider _provider;
    private readonly HttpMessageInvoker _invoker;
    private readonly WebApplication _app;

    private ProviderServer(SignedProvider provider, WebApplication app)
    {
        _provider = provider;
        _invoker = new HttpMessageInvoker(provider);
        _app = app;
    }

    public string Address => _app.Urls.First();

    public static async Task<ProviderServer> StartAsync(Scenario scenario, EncryptionKey? key)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var signed = new SignedProvider(scenario.Signing, key is null ? null : key.Encrypt);
        var server = new ProviderServer(signed, builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    /// <returns>The callback's query.</returns>
    public string SignIn(Uri authorizeUrl)
    {
        lock (_gate)
            return _provider.Sign(authorizeUrl).Callback;
    }

    /// <summary>Drops the logins that are over.</summary>
    public void Forget()
    {
        lock (_gate)
            _provider.Forget();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _invoker.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var issuer = new Uri(SignedProvider.Issuer);
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            new Uri(issuer, context.Request.Path.Value)
        )
        {
            Content = new ByteArrayContent(body.ToArray()),
        };
        if (context.Request.Headers.Authorization is [{ } authorization])
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        Task<HttpResponseMessage> answering;
        lock (_gate) // it answers within the call
            answering = _invoker.SendAsync(request, CancellationToken.None);
        using var answer = await answering;
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(context.Response.Body);
    }
}
