using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The step of a grant.</summary>
public sealed class EchelonBourse
{
    internal EchelonBourse(EchelonBourseWire wire)
    {
        Echelon = Echelon.From(wire.Echelon.Value);
        EchelonBourseRegionaleProvisoire = wire.EchelonBourseRegionaleProvisoire.Value;
    }

    /// <summary>The step.</summary>
    public Echelon Echelon { get; }

    /// <summary>Whether the step of a regional grant is still provisional.</summary>
    public bool? EchelonBourseRegionaleProvisoire { get; }

    /// <summary>Nothing of the step.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(EchelonBourse);
}
