using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;

/// <summary>
/// A real Redis, through the framework's own client. Its clock is the machine's and cannot be moved: the entries are made older instead.
/// </summary>
internal sealed class InRedis : SessionCache
{
    public const string Prefix = "portail:";

    // In ticks, as the framework's client writes it.
    private const string AbsoluteExpiration = "absexp";

    private readonly InRedis? _first;
    private ConnectionMultiplexer? _connection;

    public InRedis() { }

    /// <summary>The same one, for another node.</summary>
    public InRedis(InRedis first) => _first = first;

    public RedisServer Server { get; private set; } = null!;

    public IDatabase Database => _connection!.GetDatabase();

    /// <summary>Every key of the server, whoever wrote it.</summary>
    public IReadOnlyList<RedisKey> Keys => [.. _connection!.GetServers().Single().Keys()];

    public override IReadOnlyDictionary<string, byte[]> Entries =>
        Keys.ToDictionary(static key => key.ToString()[Prefix.Length..], key => (byte[])Database.HashGet(key, "data")!);

    public override string Secret => $"127.0.0.1:{Server.Port}";

    public override async Task AddToAsync(IServiceCollection services, FakeTimeProvider time)
    {
        Server = _first?.Server ?? await RedisServer.StartAsync();
        _connection = await ConnectionMultiplexer.ConnectAsync(Settings(BacklogPolicy.Default));
        IConnectionMultiplexer portal = await ConnectionMultiplexer.ConnectAsync(Settings(BacklogPolicy.FailFast));
        services.AddStackExchangeRedisCache(options =>
        {
            options.ConnectionMultiplexerFactory = () => Task.FromResult(portal);
            options.InstanceName = Prefix;
        });
    }

    public override async Task AgeAsync(TimeSpan passed)
    {
        foreach (var key in Keys)
        {
            var left = await Database.KeyTimeToLiveAsync(key) - passed;
            if (left is null)
                throw new InvalidOperationException("Redis would keep this entry for ever.");
            if (left <= TimeSpan.Zero)
            {
                await Database.KeyDeleteAsync(key);
                continue;
            }
            var end = (long)await Database.HashGetAsync(key, AbsoluteExpiration);
            await Database.HashSetAsync(key, AbsoluteExpiration, end - passed.Ticks);
            await Database.KeyExpireAsync(key, left);
        }
    }

    public override Task BreakAsync() => Server.KillAsync();

    public override async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
        if (_first is null && Server is not null)
            await Server.DisposeAsync();
    }

    // A busy machine is waited for; what the portal asks of a Redis that is down fails at once.
    private ConfigurationOptions Settings(BacklogPolicy whenDown) =>
        new()
        {
            EndPoints = { { "127.0.0.1", Server.Port } },
            AbortOnConnectFail = false,
            ConnectTimeout = 30_000,
            AsyncTimeout = 30_000,
            SyncTimeout = 30_000,
            BacklogPolicy = whenDown,
            ReconnectRetryPolicy = new LinearRetry(50),
            HeartbeatInterval = TimeSpan.FromMilliseconds(100),
        };
}
