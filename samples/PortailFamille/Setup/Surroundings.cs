namespace PortailFamille.Setup;

/// <summary>What the portal assumes when nothing says otherwise: it is a sample, started on a developer's machine.</summary>
internal static class Surroundings
{
    private const string DefaultAddress = "http://localhost:5180";

    public static string EnvironmentName =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? Environments.Development;

    public static void UseDefaultAddress(this IWebHostBuilder host, IConfiguration configuration)
    {
        string[] keys = ["urls", "http_ports", "https_ports"];
        if (
            keys.All(key => string.IsNullOrEmpty(configuration[key]))
            && !configuration.GetSection("Kestrel:Endpoints").Exists()
        )
            host.UseUrls(DefaultAddress);
    }
}
