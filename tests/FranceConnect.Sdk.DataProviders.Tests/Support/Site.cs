using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Internal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>An application with the client, a stubbed provider, a fake clock, and all that is logged.</summary>
internal sealed class Site : IDisposable
{
    public const string Recipient = "13002526500013";
    public const string Token = "jeton-datapass-fictif";

    private readonly ServiceProvider _services;

    public Site(
        Action<ApiParticulierOptions>? configure = null,
        Action<IServiceCollection>? services = null,
        FakeTimeProvider? time = null,
        bool isWired = false
    )
    {
        Time = time ?? new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero));
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logger));
        collection.AddSingleton<IDeskAudit>(Audit);
        collection.AddApiParticulier(options =>
        {
            options.Environment = ApiParticulierEnvironment.Staging;
            options.Recipient = Recipient;
            options.Token = Token;
            configure?.Invoke(options);
        });
        if (!isWired)
            collection
                .AddHttpClient(ApiParticulierClientNames.HttpClient)
                .ConfigurePrimaryHttpMessageHandler(() => Provider);
        services?.Invoke(collection);
        _services = collection.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
    }

    public StubProvider Provider { get; } = new();

    public FakeTimeProvider Time { get; }

    public CapturingLogger Logger { get; } = new();

    public MemoryAudit Audit { get; } = new();

    public IServiceProvider Services => _services;

    public CallLimiter Limiter => _services.GetRequiredService<ApiParticulierSettings>().Limiter;

    public IApiParticulierClient Client => _services.GetRequiredService<IApiParticulierClient>();

    public FranceConnectSession Session(Action<FranceConnectSessionModel>? configure = null) =>
        FranceConnectModelFactory.CreateSession(session =>
        {
            session.AccessTokenExpiresAt = Time.GetUtcNow().AddSeconds(60);
            configure?.Invoke(session);
        });

    /// <summary>One call with the citizen's token.</summary>
    public Task<DataResult<QuotientFamilial>> AskAsync(
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Client.Dss.GetQuotientFamilialAsync(Session(), null, options, cancellationToken);

    /// <summary>One call with the collectivité's token.</summary>
    public Task<DeskResult<QuotientFamilial>> AskAtDeskAsync(
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Client.Dss.GetQuotientFamilialAtDeskAsync(Desk(), People.Jeanne(), null, options, cancellationToken);

    public static DeskAccess Desk() => new() { AgentId = "agent-4831", Reason = "cantine 2026-0012" };

    public void Dispose() => _services.Dispose();
}
