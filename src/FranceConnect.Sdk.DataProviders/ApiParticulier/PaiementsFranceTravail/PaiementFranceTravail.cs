using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>One payment of France Travail.</summary>
public sealed class PaiementFranceTravail
{
    internal PaiementFranceTravail(PaiementFranceTravailWire wire)
    {
        DateVersement = wire.DateVersement.ToDate();
        MontantTotal = wire.MontantTotal.Value;
        MontantAllocations = wire.MontantAllocations.Value;
        MontantAides = wire.MontantAides.Value;
        MontantAutres = wire.MontantAutres.Value;
    }

    /// <summary>When it was paid; it may be in the month after the one it is for.</summary>
    public PartialDate? DateVersement { get; }

    /// <summary>The total in euros, after income tax at source.</summary>
    public decimal? MontantTotal { get; }

    /// <summary>The benefits in euros, before income tax at source.</summary>
    public decimal? MontantAllocations { get; }

    /// <summary>The aids in euros, before income tax at source.</summary>
    public decimal? MontantAides { get; }

    /// <summary>Anything else in euros, before income tax at source.</summary>
    public decimal? MontantAutres { get; }

    /// <summary>Nothing of the payment.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(PaiementFranceTravail);
}
