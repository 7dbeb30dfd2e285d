using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>How to reach a person registered at France Travail.</summary>
public sealed class ContactDemandeurEmploi
{
    internal ContactDemandeurEmploi(ContactDemandeurEmploiWire wire)
    {
        Telephone = wire.Telephone.Value;
        Telephone2 = wire.Telephone2.Value;
        Email = wire.Email.Value;
    }

    /// <summary>The telephone number.</summary>
    public string? Telephone { get; }

    /// <summary>A second telephone number.</summary>
    public string? Telephone2 { get; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(ContactDemandeurEmploi);
}
