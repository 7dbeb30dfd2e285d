using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Reference;

/// <summary>An establishment and the legal entity it belongs to.</summary>
/// <remarks>Source: API Recherche d'entreprises, on INSEE's Sirene (Licence Ouverte 2.0).</remarks>
public sealed class Etablissement
{
    internal Etablissement(EntrepriseWire company, EtablissementWire establishment)
    {
        Siret = establishment.Siret.Value ?? "";
        Siren = company.Siren.Value ?? "";
        Nom = company.NomComplet.Value ?? company.NomRaisonSociale.Value ?? "";
        NatureJuridique = company.NatureJuridique.Value;
        IsOpen = establishment.EtatAdministratif.Value == "A";
        IsSeat = company.Siege.Value?.Siret.Value == Siret;
        IsCollectivite = company.Complements.Value?.CollectiviteTerritoriale.Value is not null;
        IsAdministration = company.Complements.Value?.EstAdministration.Value;
        Adresse = establishment.Adresse.Value;
        CodeCommune = string.IsNullOrEmpty(establishment.Commune.Value)
            ? null
            : CommuneCode.From(establishment.Commune.Value);
    }

    /// <summary>The SIRET.</summary>
    public string Siret { get; }

    /// <summary>The SIREN of the legal entity.</summary>
    public string Siren { get; }

    /// <summary>The name of the legal entity.</summary>
    public string Nom { get; }

    /// <summary>The legal category, INSEE's code: <c>7210</c> for a commune; null when it is not given.</summary>
    public string? NatureJuridique { get; }

    /// <summary>Whether the establishment is in activity; a closed one receives no data.</summary>
    public bool IsOpen { get; }

    /// <summary>Whether it is the seat.</summary>
    public bool IsSeat { get; }

    /// <summary>Whether the entity is a collectivité territoriale: a commune, a département, a region. A CCAS, a school fund or an EPCI is not one: see <see cref="IsAdministration"/>.</summary>
    public bool IsCollectivite { get; }

    /// <summary>Whether the entity is an administration; null when the API does not say.</summary>
    public bool? IsAdministration { get; }

    /// <summary>The postal address in one line; null when it is not given.</summary>
    public string? Adresse { get; }

    /// <summary>The commune's INSEE code; null when it is not given.</summary>
    public CommuneCode? CodeCommune { get; }

    /// <summary>The name and the SIRET.</summary>
    /// <returns>A line for a developer.</returns>
    public override string ToString() => $"{Nom} ({Siret})";
}
