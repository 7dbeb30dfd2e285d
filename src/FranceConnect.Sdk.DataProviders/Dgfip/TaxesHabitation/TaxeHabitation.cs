using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>The taxe d'habitation of a main home. Preview; source: the DGFiP's public description of API Impôt particulier.</summary>
public sealed class TaxeHabitation
{
    internal TaxeHabitation(TaxeHabitationWire wire) =>
        Situations = wire.SituationsTH.Map(static list => list.ToList(static one => new SituationTaxeHabitation(one)));

    /// <summary>The situations of the year (<c>situationsTH</c>); scopes <c>dgfip_locaux_th</c>, <c>dgfip_locaux_th_…</c>.</summary>
    public DataField<IReadOnlyList<SituationTaxeHabitation>> Situations { get; }

    /// <summary>Nothing of the household.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(TaxeHabitation);
}
