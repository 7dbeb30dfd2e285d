using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A school.</summary>
/// <remarks>Its name is not part of the contract: look its code up in the open directory of the ministry.</remarks>
public sealed class EtablissementScolaire
{
    internal EtablissementScolaire(EtablissementScolaireWire wire)
    {
        CodeUai = wire.CodeUai.Value;
        CodeMinistereTutelle = wire.CodeMinistereTutelle.Value;
    }

    /// <summary>The UAI code: seven digits and a letter.</summary>
    public string? CodeUai { get; }

    /// <summary>The code of the ministry in charge, two digits.</summary>
    public string? CodeMinistereTutelle { get; }

    /// <summary>Nothing of the pupil.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(EtablissementScolaire);
}
