using StackExchange.Redis;

namespace PortailFamille.Setup;

/// <summary>How the portal speaks to a Redis: it starts without it, finds it again by itself, and no citizen waits for one that is down.</summary>
internal static class RedisSettings
{
    // What the configuration says comes after, and wins.
    private const string Patience =
        "abortConnect=false,connectTimeout=1000,connectRetry=1,asyncTimeout=1000,syncTimeout=1000,";

    /// <returns>Null when no address can be read there.</returns>
    public static ConfigurationOptions? Read(string redis)
    {
        try
        {
            var settings = ConfigurationOptions.Parse(Patience + redis);
            // By default calls queue up for the Redis to come back, each with a citizen behind it.
            settings.BacklogPolicy = BacklogPolicy.FailFast;
            settings.ReconnectRetryPolicy = new LinearRetry(maxRetryElapsedTimeAllowedMilliseconds: 500);
            return settings.EndPoints.Count > 0 ? settings : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // It may hold a password: the message repeats nothing of it.
    public static string Unreadable(string key) =>
        $"{key}: no address can be read there. Give one like redis.mairie.example:6380,ssl=true,password=…";
}
