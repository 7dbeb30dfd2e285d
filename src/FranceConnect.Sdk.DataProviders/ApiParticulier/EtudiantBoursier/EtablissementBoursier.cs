using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Where the holder of a grant studies.</summary>
public sealed class EtablissementBoursier
{
    internal EtablissementBoursier(EtablissementBoursierWire wire)
    {
        NomCommune = wire.NomCommune.Value;
        NomEtablissement = wire.NomEtablissement.Value;
    }

    /// <summary>The town's name.</summary>
    public string? NomCommune { get; }

    /// <summary>The school's name.</summary>
    public string? NomEtablissement { get; }

    /// <summary>Nothing of the school.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(EtablissementBoursier);
}
