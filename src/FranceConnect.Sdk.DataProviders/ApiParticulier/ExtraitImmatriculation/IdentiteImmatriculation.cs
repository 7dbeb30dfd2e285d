using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A person as the file of a vehicle names them; not FranceConnect's identity.</summary>
public sealed class IdentiteImmatriculation
{
    internal IdentiteImmatriculation(IdentiteImmatriculationWire wire)
    {
        Nom = wire.Nom.Value;
        Prenom = wire.Prenom.Value;
        SexeEtatCivil = Sexe.From(wire.SexeEtatCivil.Value);
        AnneeDateNaissance = wire.AnneeDateNaissance.ToInteger();
        MoisDateNaissance = wire.MoisDateNaissance.ToInteger();
        JourDateNaissance = wire.JourDateNaissance.ToInteger();
        CodeDepartementNaissance = wire.CodeDepartementNaissance.Value;
    }

    /// <summary>The name.</summary>
    public string? Nom { get; }

    /// <summary>The given name.</summary>
    public string? Prenom { get; }

    /// <summary>The sex of civil status.</summary>
    public Sexe SexeEtatCivil { get; }

    /// <summary>The year of birth.</summary>
    public int? AnneeDateNaissance { get; }

    /// <summary>The month of birth, 1 to 12.</summary>
    public int? MoisDateNaissance { get; }

    /// <summary>The day of birth.</summary>
    public int? JourDateNaissance { get; }

    /// <summary>The département of birth.</summary>
    public string? CodeDepartementNaissance { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(IdentiteImmatriculation);
}
