using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Whether a pupil eats or sleeps at school.</summary>
public sealed class RegimePensionnat
{
    internal RegimePensionnat(RegimePensionnatWire wire)
    {
        Code = RegimePensionnatCode.From(wire.Code.Value);
        Libelle = wire.Libelle.Value;
    }

    /// <summary>The code.</summary>
    public RegimePensionnatCode Code { get; }

    /// <summary>The label.</summary>
    public string? Libelle { get; }

    /// <summary>Nothing of the pupil.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RegimePensionnat);
}
