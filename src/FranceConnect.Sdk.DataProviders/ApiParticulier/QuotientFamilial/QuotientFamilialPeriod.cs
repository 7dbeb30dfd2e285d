namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A past month of the quotient familial: this year or one of the two before, not in the future. Only the CAF has a history.</summary>
/// <remarks>Source: API Particulier's documentation.</remarks>
public readonly record struct QuotientFamilialPeriod
{
    /// <summary>Names a month.</summary>
    /// <param name="annee">The year.</param>
    /// <param name="mois">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month is not one, or the year is not of four digits.</exception>
    public QuotientFamilialPeriod(int annee, int mois)
    {
        if (annee is < 1000 or > 9999)
            throw new ArgumentOutOfRangeException(nameof(annee), "The year has four digits.");
        if (mois is < 1 or > 12)
            throw new ArgumentOutOfRangeException(nameof(mois), "The month is between 1 and 12.");
        Annee = annee;
        Mois = mois;
    }

    /// <summary>The year.</summary>
    public int Annee { get; }

    /// <summary>The month.</summary>
    public int Mois { get; }

    /// <summary>For example <c>2026-03</c>.</summary>
    /// <returns>The year and the month.</returns>
    public override string ToString() => $"{Annee:D4}-{Mois:D2}";
}
