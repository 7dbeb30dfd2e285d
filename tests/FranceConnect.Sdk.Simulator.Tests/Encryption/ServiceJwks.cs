using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Simulator.Tests.Encryption;

/// <summary>The address where a service publishes its keys, on real loopback, answering what the test says.</summary>
internal sealed class ServiceJwks : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ServiceJwks(WebApplication application) => _application = application;

    public Uri Address =>
        new(
            $"{_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}/jwks"
        );

    public RequestDelegate Answer { get; set; } = context => context.Response.WriteAsync(ServiceKeys.Jwks);

    public int Count { get; private set; }

    public static async Task<ServiceJwks> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var jwks = new ServiceJwks(builder.Build());
        jwks._application.Run(context =>
        {
            jwks.Count++;
            return jwks.Answer(context);
        });
        await jwks._application.StartAsync();
        return jwks;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
