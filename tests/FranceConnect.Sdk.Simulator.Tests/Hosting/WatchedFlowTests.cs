using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace FranceConnect.Sdk.Simulator.Tests;

/// <summary>
/// A WebApplicationFactory configures the hosts built in the flow of the application it starts, until its own is up. The simulator's
/// server is built in that flow too, and must stay as it is.
/// </summary>
public sealed class WatchedFlowTests
{
    [Test]
    public async Task StartAsync_FlowWatchedForHosts_ShowsNone()
    {
        using var watch = new HostWatch();

        await using var simulator = await FranceConnectSimulator.StartAsync();

        Assert.That(watch.Events, Is.Empty);
    }

    [Test]
    public async Task StartAsync_FlowAlreadySuppressed_Starts()
    {
        Task<FranceConnectSimulator> start;
        using (ExecutionContext.SuppressFlow())
            start = FranceConnectSimulator.StartAsync();

        await using var simulator = await start;

        Assert.That(simulator.Issuer, Does.StartWith("http://127.0.0.1:"));
    }

    [Test]
    public void Watch_HostBuiltInTheFlow_SeesIt()
    {
        using var watch = new HostWatch();

        using var host = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings()).Build();

        Assert.That(watch.Events, Does.Contain("HostBuilding"));
    }

    /// <summary>What a test factory listens to.</summary>
    private sealed class HostWatch
        : IObserver<DiagnosticListener>,
            IObserver<KeyValuePair<string, object?>>,
            IDisposable
    {
        private static readonly AsyncLocal<HostWatch?> Current = new();
        private readonly List<string> _events = [];
        private readonly IDisposable _subscription;

        public HostWatch()
        {
            Current.Value = this;
            _subscription = DiagnosticListener.AllListeners.Subscribe(this);
        }

        public IReadOnlyList<string> Events => _events;

        public void OnNext(DiagnosticListener value)
        {
            if (Current.Value == this && value.Name == "Microsoft.Extensions.Hosting")
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (Current.Value == this)
                _events.Add(value.Key);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            _subscription.Dispose();
            Current.Value = null;
        }
    }
}
