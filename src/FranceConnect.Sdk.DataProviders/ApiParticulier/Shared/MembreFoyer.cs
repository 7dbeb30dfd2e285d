using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>An adult or a child of a household, as the fund knows them. Spelling, case and accents may differ from civil status.</summary>
/// <remarks>Source: API Particulier's documentation. Any text may be null.</remarks>
public sealed class MembreFoyer
{
    internal MembreFoyer(MembreFoyerWire wire, string? communeNaissance = null)
    {
        NomNaissance = wire.NomNaissance.Value;
        NomUsage = wire.NomUsage.Value;
        Prenoms = wire.Prenoms.Value;
        DateNaissance = wire.DateNaissance.ToDate();
        Sexe = ApiParticulier.Sexe.From(wire.Sexe.Value);
        CommuneNaissance = string.IsNullOrEmpty(communeNaissance) ? null : CommuneCode.From(communeNaissance);
    }

    /// <summary>The birth name.</summary>
    public string? NomNaissance { get; }

    /// <summary>The usage name (nom d'usage).</summary>
    public string? NomUsage { get; }

    /// <summary>All the given names in one text, separated by spaces: one of them may itself hold a space.</summary>
    public string? Prenoms { get; }

    /// <summary>The date of birth, which may be partial (<c>2020-00-00</c>), unknown (<c>0000-00-00</c>) or malformed; its text is kept.</summary>
    public PartialDate? DateNaissance { get; }

    /// <summary>The sex of civil status.</summary>
    public Sexe Sexe { get; }

    /// <summary>The commune of birth; only the crèche endpoint gives it, usually for the person asked about.</summary>
    public CommuneCode? CommuneNaissance { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(MembreFoyer);
}
