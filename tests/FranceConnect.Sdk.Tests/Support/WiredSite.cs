using FranceConnect.Sdk.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>A <see cref="LoginSite"/> with a <see cref="Support.Wire"/> to its simulator; real time for both unless a test says otherwise.</summary>
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
                services.AddSingleton(clock ?? TimeProvider.System);
                configure?.Invoke(services);
            },
            options =>
            {
                options.TimeProvider = clock ?? TimeProvider.System;
                simulate?.Invoke(options);
            }
        );

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Wire.Dispose();
    }
}
