using FranceConnect.Sdk.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>A <see cref="LoginSite"/> with a <see cref="Support.Wire"/> to its simulator; a test may give one clock to both.</summary>
internal sealed class WiredSite : IAsyncDisposable
{
    public Wire Wire { get; } = new();

    public LoginSite Site { get; private set; } = null!;

    public async Task StartAsync(
        TimeProvider? clock = null,
        Action<FranceConnectSimulatorOptions>? simulate = null,
        Action<IServiceCollection>? configure = null
    ) =>
        Site = await LoginSite.StartAsync(
            services =>
            {
                Wire.Connect(services);
                if (clock is not null)
                    services.AddSingleton(clock);
                configure?.Invoke(services);
            },
            options =>
            {
                if (clock is not null)
                    options.TimeProvider = clock;
                simulate?.Invoke(options);
            }
        );

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Wire.Dispose();
    }
}
