using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A training regime.</summary>
public sealed class RegimeFormation
{
    internal RegimeFormation(RegimeFormationWire wire)
    {
        Code = CodeRegimeFormation.From(wire.Code.Value);
        Libelle = wire.Libelle.Value;
    }

    /// <summary>The code.</summary>
    public CodeRegimeFormation Code { get; }

    /// <summary>The label, in French.</summary>
    public string? Libelle { get; }

    /// <summary>Nothing of the student.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RegimeFormation);
}
