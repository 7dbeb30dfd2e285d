using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Starts the simulator before the application serves, and stops it with it.</summary>
internal sealed class SimulatorHostedService(FranceConnectSimulator simulator, ILogger<FranceConnectSimulator> logger)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await simulator.ListenAsync(cancellationToken);
        logger.SimulatorRuns(simulator.BaseAddress);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The container disposes of the simulator, which frees the port.
    public async Task StoppedAsync(CancellationToken cancellationToken) => await simulator.DisposeAsync();
}

internal static partial class Log
{
    [LoggerMessage(
        EventId = 9000,
        EventName = "SimulatorRuns",
        Level = LogLevel.Warning,
        Message = "The FranceConnect simulator runs at {BaseAddress}: anyone can sign in as anyone. Development and tests only."
    )]
    public static partial void SimulatorRuns(this ILogger logger, Uri baseAddress);

    [LoggerMessage(
        EventId = 9007,
        EventName = "RequestFailed",
        Level = LogLevel.Error,
        Message = "The FranceConnect simulator failed on a request and answered FCS9007."
    )]
    public static partial void RequestFailed(this ILogger logger, Exception exception);
}
