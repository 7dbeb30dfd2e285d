using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>An athlete as the ministry of sports knows them.</summary>
public sealed class IdentiteSportif
{
    internal IdentiteSportif(IdentiteSportifWire wire)
    {
        NomNaissance = wire.NomNaissance.Value;
        NomUsage = wire.NomUsage.Value;
        Prenoms = wire.Prenoms.Value;
        DateNaissance = wire.DateNaissance.ToDate();
        Sexe = Sexe.From(wire.Sexe.Value);
    }

    /// <summary>The birth name.</summary>
    public string? NomNaissance { get; }

    /// <summary>The usage name (nom d'usage).</summary>
    public string? NomUsage { get; }

    /// <summary>All the given names in one text, separated by spaces.</summary>
    public string? Prenoms { get; }

    /// <summary>The date of birth.</summary>
    public PartialDate? DateNaissance { get; }

    /// <summary>The sex of civil status.</summary>
    public Sexe Sexe { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(IdentiteSportif);
}
