using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The school of an admission.</summary>
public sealed class EtablissementAdmission
{
    internal EtablissementAdmission(EtablissementAdmissionWire wire)
    {
        Uai = wire.Uai.Value;
        Nom = wire.Nom.Value;
    }

    /// <summary>The school's UAI code: seven digits and a letter.</summary>
    public string? Uai { get; }

    /// <summary>The school's official name.</summary>
    public string? Nom { get; }

    /// <summary>Nothing of the school.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(EtablissementAdmission);
}
