using Microsoft.Extensions.Caching.StackExchangeRedis;

namespace PortailFamille.Setup;

/// <summary>What was collected for the forms is in a Redis that the nodes share, or, unless one is configured, in the memory of this process.</summary>
internal static class CacheSetup
{
    public static void AddPortalCache(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetConnectionString("Redis") is not { Length: > 0 } redis)
            return;
        var settings = RedisSettings.Read(redis);
        builder.Services.AddStackExchangeRedisCache(options =>
        {
            options.ConfigurationOptions = settings;
            options.InstanceName = "portail-famille:";
        });
        builder
            .Services.AddOptions<RedisCacheOptions>()
            .Validate(
                static options => options.ConfigurationOptions is not null,
                RedisSettings.Unreadable("ConnectionStrings:Redis")
            )
            .ValidateOnStart();
    }
}
