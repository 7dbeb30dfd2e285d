using FranceConnect.Sdk.Simulator;

namespace PortailFamille.Setup;

/// <summary>
/// The settings added when the portal runs on the simulator: two fictional communes found by host, unless others are configured, and
/// credentials for whoever has none.
/// </summary>
internal static class DemoTenants
{
    private const string Secret = "secret-de-demonstration-du-portail-famille-0123456789";

    private static readonly (string Id, string Name, string Host)[] Communes =
    [
        ("bourg", "Bourg-Exemple", "bourg.localhost"),
        ("ville", "Ville-Modèle", "ville.localhost"),
    ];

    public static void AddTo(ConfigurationManager configuration)
    {
        var section = configuration.GetSection("FranceConnect");
        // Simulator is no environment of the State: the running simulator gives the issuer.
        var added = new Dictionary<string, string?> { ["FranceConnect:Environment"] = "" };
        var configured = section.GetSection("Tenants").GetChildren().Select(tenant => tenant.Key).ToList();
        if (configured.Count == 0 && string.IsNullOrEmpty(section["ClientId"]))
            foreach (var (id, name, host) in Communes)
            {
                added[$"FranceConnect:Tenants:{id}:Name"] = name;
                added[$"FranceConnect:Tenants:{id}:Host"] = host;
                configured.Add(id);
            }
        foreach (var id in configured.Where(id => !HasCredentials(section.GetSection($"Tenants:{id}"))))
        {
            added[$"FranceConnect:Tenants:{id}:ClientId"] = $"portail-famille-{id}";
            added[$"FranceConnect:Tenants:{id}:ClientSecret"] = Secret;
        }
        configuration.AddInMemoryCollection(added);
    }

    /// <summary>One simulator client per registration of the configuration.</summary>
    public static IEnumerable<SimulatorClient> Clients(IConfiguration section) =>
        section
            .GetSection("Tenants")
            .GetChildren()
            .Append(section)
            .Where(HasCredentials)
            .Select(tenant => new SimulatorClient
            {
                ClientId = tenant["ClientId"]!,
                ClientSecret = tenant["ClientSecret"] ?? Secret,
                Name = $"Portail famille de {tenant["Name"] ?? "démonstration"}",
                SigningAlgorithm = tenant["SigningAlgorithm"] ?? "ES256",
            });

    private static bool HasCredentials(IConfiguration tenant) => !string.IsNullOrEmpty(tenant["ClientId"]);
}
