namespace FranceConnect.Sdk.Prefill;

/// <summary>The lines of an address that may be sent to a service: the street and the town. Personal data.</summary>
public sealed class PostalAddress
{
    internal PostalAddress(string? street, string? locality, string? postalCode, string? city)
    {
        Street = street;
        Locality = locality;
        PostalCode = postalCode;
        City = city;
    }

    /// <summary>Number, repetition index and street; null when unknown.</summary>
    public string? Street { get; }

    /// <summary>The lieu-dit; null when unknown.</summary>
    public string? Locality { get; }

    /// <summary>The postal code; null when unknown.</summary>
    public string? PostalCode { get; }

    /// <summary>The town; null when unknown.</summary>
    public string? City { get; }

    /// <summary>Nothing of the address.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(PostalAddress);
}
