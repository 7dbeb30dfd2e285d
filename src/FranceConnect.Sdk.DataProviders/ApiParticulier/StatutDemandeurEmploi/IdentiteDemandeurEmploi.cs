using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A person as France Travail knows them.</summary>
public sealed class IdentiteDemandeurEmploi
{
    internal IdentiteDemandeurEmploi(IdentiteDemandeurEmploiWire wire)
    {
        Civilite = Civilite.From(wire.Civilite.Value);
        NomNaissance = wire.NomNaissance.Value;
        NomUsage = wire.NomUsage.Value;
        Prenom = wire.Prenom.Value;
        Sexe = wire.Sexe.Value;
        DateNaissance = wire.DateNaissance.ToDate();
    }

    /// <summary>The title.</summary>
    public Civilite Civilite { get; }

    /// <summary>The birth name.</summary>
    public string? NomNaissance { get; }

    /// <summary>The usage name (nom d'usage).</summary>
    public string? NomUsage { get; }

    /// <summary>One given name, cut at 13 characters.</summary>
    public string? Prenom { get; }

    /// <summary>Free text, for example <c>Masculin</c>.</summary>
    public string? Sexe { get; }

    /// <summary>The date of birth.</summary>
    public PartialDate? DateNaissance { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(IdentiteDemandeurEmploi);
}
