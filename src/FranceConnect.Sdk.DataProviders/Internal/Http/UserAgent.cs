namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>How this client names itself (SPECS §10).</summary>
internal static class UserAgent
{
    public static string Text { get; } = Named("api-particulier-dotnet");

    /// <summary>The same for the other providers.</summary>
    public static string Sdk { get; } = Named("franceconnect-sdk-dotnet");

    private static string Named(string client) =>
        $"{client}/{Version()} (+https://github.com/franceconnect-sdk/franceconnect-sdk-dotnet)";

    private static string Version()
    {
        var version = typeof(UserAgent).Assembly.GetName().Version ?? new Version(0, 0, 0);
        return $"{version.Major}.{version.Minor}.{version.Build}";
    }
}
