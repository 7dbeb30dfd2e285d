using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A pupil, as the school knows them.</summary>
public sealed class Eleve
{
    internal Eleve(EleveWire wire)
    {
        Nom = wire.Nom.Value;
        Prenom = wire.Prenom.Value;
        Sexe = ApiParticulier.Sexe.From(wire.Sexe.Value);
        DateNaissance = wire.DateNaissance.ToDate();
    }

    /// <summary>The name.</summary>
    public string? Nom { get; }

    /// <summary>One given name.</summary>
    public string? Prenom { get; }

    /// <summary>The sex of civil status.</summary>
    public Sexe Sexe { get; }

    /// <summary>The date of birth; its text is kept when it is malformed.</summary>
    public PartialDate? DateNaissance { get; }

    /// <summary>Nothing of the pupil.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(Eleve);
}
