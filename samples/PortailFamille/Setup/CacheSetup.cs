using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;

namespace PortailFamille.Setup;

/// <summary>What was collected for the forms is in a Redis that the nodes share, or, unless one is configured, in the memory of this process.</summary>
internal static class CacheSetup
{
    public static void AddPortalCache(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetConnectionString("Redis") is not { Length: > 0 } redis)
            return;
        builder.Services.AddStackExchangeRedisCache(options =>
        {
            options.Configuration = redis;
            options.InstanceName = "portail-famille:";
        });
        // It may hold a password: the message repeats nothing of it.
        builder
            .Services.AddOptions<RedisCacheOptions>()
            .Validate(
                static options => CanBeRead(options.Configuration!),
                "ConnectionStrings:Redis: no address can be read there. Give one like redis.mairie.example:6380,ssl=true,password=…"
            )
            .ValidateOnStart();
    }

    private static bool CanBeRead(string configuration)
    {
        try
        {
            return ConfigurationOptions.Parse(configuration).EndPoints.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
