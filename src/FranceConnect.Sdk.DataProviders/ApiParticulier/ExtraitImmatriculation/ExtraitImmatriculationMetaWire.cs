namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>meta</c> of <c>/v3/ants/extrait_immatriculation_vehicule</c>.</summary>
internal sealed class ExtraitImmatriculationMetaWire : WireRecord
{
    public Member<IdentityMatchingWire> IdentityMatching { get; init; }
}

/// <summary><c>meta.identity_matching</c>.</summary>
internal sealed class IdentityMatchingWire : WireRecord
{
    public Member<decimal?> FamilyName { get; init; }
    public Member<decimal?> GivenName { get; init; }
    public Member<decimal?> BirthDate { get; init; }
    public Member<bool?> OverallMatch { get; init; }
}
