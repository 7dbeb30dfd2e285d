using FranceConnect.Sdk;
using FranceConnect.Sdk.Simulator;

namespace PortailFamille.Setup;

/// <summary>
/// The settings added when the portal runs on the simulator: two fictional communes found by host, unless others are configured, and
/// credentials for whoever has none.
/// </summary>
internal static class DemoTenants
{
    private const string Plus = "FranceConnectPlus";
    private const string Secret = "secret-de-demonstration-du-portail-famille-0123456789";

    // Numbers with a valid key that no body has.
    private static readonly (string Id, string Name, string Host, string Siret)[] Communes =
    [
        ("bourg", "Bourg-Exemple", "bourg.localhost", "21010999700010"),
        ("ville", "Ville-Modèle", "ville.localhost", "21690999400016"),
    ];

    public static void AddTo(ConfigurationManager configuration)
    {
        var section = configuration.GetSection("FranceConnect");
        // Simulator is no environment of the State: the running simulator gives the issuer.
        var added = new Dictionary<string, string?> { ["FranceConnect:Environment"] = "" };
        var configured = section.GetSection("Tenants").GetChildren().Select(tenant => tenant.Key).ToList();
        if (configured.Count == 0 && string.IsNullOrEmpty(section["ClientId"]))
            foreach (var (id, name, host, siret) in Communes)
            {
                added[$"FranceConnect:Tenants:{id}:Name"] = name;
                added[$"FranceConnect:Tenants:{id}:Host"] = host;
                added[$"FranceConnect:Tenants:{id}:Siret"] = siret;
                // One registration per platform: a few démarches need the higher level.
                foreach (var platform in new[] { "FranceConnect", Plus })
                {
                    added[$"FranceConnect:Tenants:{id}:{platform}:ClientId"] = $"portail-famille-{id}";
                    added[$"FranceConnect:Tenants:{id}:{platform}:ClientSecret"] = Secret;
                }
            }
        foreach (var id in configured)
        foreach (var registration in Registrations(section.GetSection($"Tenants:{id}")).Where(r => !HasCredentials(r)))
        {
            added[$"{registration.Path}:ClientId"] = $"portail-famille-{id}";
            added[$"{registration.Path}:ClientSecret"] = Secret;
        }
        // The key FranceConnect+ encrypts for: of this run alone, unless one is configured.
        if (string.IsNullOrEmpty(section["DecryptionKeysPath"]) && string.IsNullOrEmpty(section["DecryptionKeys"]))
            added["FranceConnect:DecryptionKeys"] = $"{{\"keys\":[{DecryptionKey.Generate().ToPrivateJwk()}]}}";
        configuration.AddInMemoryCollection(added);
    }

    /// <summary>One simulator client per registration of the configuration.</summary>
    public static IEnumerable<SimulatorClient> Clients(IConfigurationSection section)
    {
        var keys = DecryptionKeys(section);
        return from tenant in section.GetSection("Tenants").GetChildren().Append(section)
            from registration in tenant == section ? [section] : Registrations(tenant)
            where HasCredentials(registration)
            select new SimulatorClient
            {
                ClientId = registration["ClientId"]!,
                ClientSecret = registration["ClientSecret"] ?? Secret,
                Name = $"Portail famille de {tenant["Name"] ?? "démonstration"}",
                SigningAlgorithm = registration["SigningAlgorithm"] ?? "ES256",
                Platform = IsPlus(registration) ? SimulatorPlatform.FranceConnectPlus : SimulatorPlatform.FranceConnect,
                EncryptionAlgorithm = keys.Count > 0 ? keys[0].Algorithm : DecryptionKey.EcdhEs,
                Jwks = $"{{\"keys\":[{string.Join(',', keys.Select(static key => key.ToPublicJwk()))}]}}",
            };
    }

    /// <summary>None when they cannot be read: the settings are checked at startup, where each mistake is told.</summary>
    private static IReadOnlyList<DecryptionKey> DecryptionKeys(IConfiguration section)
    {
        try
        {
            var path = section["DecryptionKeysPath"];
            return DecryptionKey.FromJwks(
                string.IsNullOrEmpty(path) ? section["DecryptionKeys"] ?? "" : File.ReadAllText(path)
            );
        }
        catch (Exception exception) when (exception is FranceConnectException or IOException)
        {
            return [];
        }
    }

    private static bool IsPlus(IConfigurationSection registration) =>
        registration.Key == Plus || string.Equals(registration["Platform"], Plus, StringComparison.OrdinalIgnoreCase);

    /// <summary>The sections that hold a commune's registrations: those named after a platform, else its own.</summary>
    private static IEnumerable<IConfigurationSection> Registrations(IConfigurationSection tenant)
    {
        IConfigurationSection[] named = [tenant.GetSection("FranceConnect"), tenant.GetSection("FranceConnectPlus")];
        return named.Any(section => section.Exists()) && !HasCredentials(tenant)
            ? named.Where(section => section.Exists())
            : [tenant];
    }

    private static bool HasCredentials(IConfiguration registration) => !string.IsNullOrEmpty(registration["ClientId"]);
}
