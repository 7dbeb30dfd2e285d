using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The body that hosts a volunteer.</summary>
public sealed class OrganismeAccueil
{
    internal OrganismeAccueil(OrganismeAccueilWire wire)
    {
        Siret = wire.Siret.Value;
        RaisonSociale = wire.RaisonSociale.Value;
    }

    /// <summary>The SIRET; null when there is no contract.</summary>
    public string? Siret { get; }

    /// <summary>The name; null when there is no contract.</summary>
    public string? RaisonSociale { get; }

    /// <summary>Nothing of the volunteer.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(OrganismeAccueil);
}
