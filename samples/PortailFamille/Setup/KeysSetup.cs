using Microsoft.AspNetCore.DataProtection;
using StackExchange.Redis;

namespace PortailFamille.Setup;

/// <summary>
/// The keys that seal sessions, pending logins and forms: in a folder or a Redis that the nodes share, so that one finishes the logins of another
/// and reads its sessions.
/// </summary>
internal static class KeysSetup
{
    public static void AddPortalKeys(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("DataProtection");
        builder
            .Services.AddOptions<Places>()
            .Bind(section)
            .Validate(
                static places => !Places.IsNamed(places.Redis) || RedisSettings.Read(places.Redis) is not null,
                RedisSettings.Unreadable("DataProtection:Redis")
            )
            .Validate(
                static places => !Places.IsNamed(places.Redis) || !Places.IsNamed(places.KeysPath),
                "DataProtection:KeysPath and DataProtection:Redis: the keys are in one of them. Remove the other."
            )
            .ValidateOnStart();

        var places = section.Get<Places>() ?? new Places();
        var protection = builder.Services.AddDataProtection().SetApplicationName(nameof(PortailFamille));
        if (Places.IsNamed(places.Redis))
            protection.PersistKeysToRedis(places.Redis);
        else if (Places.IsNamed(places.KeysPath))
            protection.PersistKeysToFileSystem(new DirectoryInfo(places.KeysPath));
    }

    private static void PersistKeysToRedis(this IDataProtectionBuilder protection, string redis)
    {
        // Not before the settings are checked. The keys are read once a day: one connection, kept as long as the process.
        var connection = new Lazy<IConnectionMultiplexer>(() =>
            ConnectionMultiplexer.Connect(RedisSettings.Read(redis)!)
        );
        protection.PersistKeysToStackExchangeRedis(() => connection.Value.GetDatabase(), "portail-famille:cles");
    }

    private sealed class Places
    {
        public string? KeysPath { get; set; }

        public string? Redis { get; set; }

        public static bool IsNamed([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? place) =>
            !string.IsNullOrEmpty(place);
    }
}
