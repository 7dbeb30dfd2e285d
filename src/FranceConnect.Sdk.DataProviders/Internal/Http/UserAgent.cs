using System.Reflection;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>How this client names itself (SPECS §10).</summary>
internal static class UserAgent
{
    public static string Text { get; } = Named("api-particulier-dotnet");

    /// <summary>The same for the other providers.</summary>
    public static string Sdk { get; } = Named("franceconnect-sdk-dotnet");

    private static string Named(string client) =>
        $"{client}/{Version()} (+https://github.com/franceconnect-sdk/franceconnect-sdk-dotnet)";

    // The assembly's own version changes with the major only.
    private static string Version() =>
        typeof(UserAgent)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "0.0.0";
}
