using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A Kestrel of its own on 127.0.0.1. The port is taken at construction, so that the issuer is known before the start.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private const int MaximumBody = 64 * 1024;
    private const int MaximumRequestLine = 64 * 1024;

    private readonly Socket _socket;
    private WebApplication? _application;

    public LoopbackServer(int port)
    {
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }

    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    public async Task StartAsync(RequestDelegate pipeline, CancellationToken cancellationToken)
    {
        _application = await BuildApartAsync();
        _application.Run(pipeline);
        await _application.StartAsync(cancellationToken);
    }

    /// <summary>
    /// Outside the caller's flow: a test factory (WebApplicationFactory) configures every host built in the flow of the application it
    /// starts, and would now and then give this one the application's services.
    /// </summary>
    private Task<WebApplication> BuildApartAsync()
    {
        if (ExecutionContext.IsFlowSuppressed())
            return Task.Run(Build);
        using (ExecutionContext.SuppressFlow())
            return Task.Run(Build);
    }

    private WebApplication Build()
    {
        // An empty builder: the host application's URLs, settings and environment must not reach this server.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseSockets(options => options.CreateBoundListenSocket = _ => _socket);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaximumBody;
            options.Limits.MaxRequestLineSize = MaximumRequestLine;
            options.Listen(IPAddress.Loopback, Port);
        });
        // Without a provider: the framework's own categories print addresses, hence codes and states.
        builder.Services.AddLogging();
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        return builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            using var noWait = new CancellationTokenSource();
            await noWait.CancelAsync();
            await _application.StopAsync(noWait.Token);
            await _application.DisposeAsync();
        }

        _socket.Dispose();
    }

    /// <summary>The host's default would take Ctrl+C and SIGTERM away from the process that owns the simulator.</summary>
    private sealed class OwnedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
