using System.Reflection;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>How this client names itself (SPECS §10).</summary>
internal static class UserAgent
{
    public static string Text { get; } =
        $"api-particulier-dotnet/{Version()} (+https://github.com/franceconnect-sdk/franceconnect-sdk-dotnet)";

    // The assembly's own version changes with the major only.
    private static string Version() =>
        typeof(UserAgent)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "0.0.0";
}
