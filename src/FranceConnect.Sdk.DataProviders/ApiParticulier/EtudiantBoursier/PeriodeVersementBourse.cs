using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>When a grant is paid.</summary>
public sealed class PeriodeVersementBourse
{
    internal PeriodeVersementBourse(PeriodeVersementBourseWire wire)
    {
        DateRentree = wire.DateRentree.ToDate();
        Duree = wire.Duree.Value;
    }

    /// <summary>The start of the year, when payments begin.</summary>
    public PartialDate? DateRentree { get; }

    /// <summary>How many monthly payments: usually 10 or 12, and 0 for somebody who holds no grant.</summary>
    public decimal? Duree { get; }

    /// <summary>Nothing of the period.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(PeriodeVersementBourse);
}
