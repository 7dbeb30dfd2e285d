using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A student as the CNOUS knows them; only a national grant's holder is checked against an identity document, and never the place of birth.</summary>
public sealed class IdentiteBoursier
{
    internal IdentiteBoursier(IdentiteBoursierWire wire)
    {
        Nom = wire.Nom.Value;
        Prenoms = wire.Prenoms.Value ?? [];
        DateNaissance = wire.DateNaissance.ToDate();
        NomCommuneNaissance = wire.NomCommuneNaissance.Value;
        Sexe = Sexe.From(wire.Sexe.Value);
    }

    /// <summary>The birth name.</summary>
    public string? Nom { get; }

    /// <summary>The given names; empty when there are none.</summary>
    public IReadOnlyList<string> Prenoms { get; }

    /// <summary>The date of birth.</summary>
    public PartialDate? DateNaissance { get; }

    /// <summary>The name of the town of birth, as the student typed it.</summary>
    public string? NomCommuneNaissance { get; }

    /// <summary>The sex of civil status.</summary>
    public Sexe Sexe { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(IdentiteBoursier);
}
