using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>How the citizen's FranceConnect identity compares with the one in the vehicle's file (<c>meta.identity_matching</c>).</summary>
public sealed class IdentityMatching
{
    internal IdentityMatching(IdentityMatchingWire wire)
    {
        FamilyName = wire.FamilyName.Value;
        GivenName = wire.GivenName.Value;
        BirthDate = wire.BirthDate.Value;
        OverallMatch = wire.OverallMatch.Value;
    }

    /// <summary>How near the family names are: 1 or 0.</summary>
    public decimal? FamilyName { get; }

    /// <summary>How near the given names are: 1 or 0.</summary>
    public decimal? GivenName { get; }

    /// <summary>How near the dates of birth are; for information only.</summary>
    public decimal? BirthDate { get; }

    /// <summary>Whether family name and given name match.</summary>
    public bool? OverallMatch { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(IdentityMatching);
}
