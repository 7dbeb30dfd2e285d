using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>What France Travail paid a person.</summary>
/// <remarks>
/// Source: API Particulier's documentation. The login alone proves nothing: ask for <see cref="StatutDemandeurEmploi"/> too, and compare its identity
/// with the one declared. France Travail's terms require it.
/// </remarks>
public sealed class PaiementsFranceTravail
{
    internal PaiementsFranceTravail(PaiementsFranceTravailWire wire)
    {
        Identifiant = wire.Identifiant.Map(static value => value);
        Paiements = wire.Paiements.Map(static list => list.ToList(static entry => new PaiementFranceTravail(entry)));
    }

    /// <summary>The login asked about; it may be absent whatever the scopes.</summary>
    public DataField<string> Identifiant { get; }

    /// <summary>The payments of the last 24 months at most; scope <c>pole_emploi_paiements</c>.</summary>
    public DataField<IReadOnlyList<PaiementFranceTravail>> Paiements { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(PaiementsFranceTravail);
}
