using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A student as the register of the INE knows them.</summary>
public sealed class IdentiteEtudiant
{
    internal IdentiteEtudiant(IdentiteEtudiantWire wire)
    {
        NomNaissance = wire.NomNaissance.Value;
        Prenom = wire.Prenom.Value;
        DateNaissance = wire.DateNaissance.ToDate();
    }

    /// <summary>The birth name.</summary>
    public string? NomNaissance { get; }

    /// <summary>One given name.</summary>
    public string? Prenom { get; }

    /// <summary>The date of birth.</summary>
    public PartialDate? DateNaissance { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(IdentiteEtudiant);
}
