using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A contract of civic service, or the absence of one: see <see cref="ContratTrouve"/>.</summary>
public sealed class ContratServiceCivique
{
    internal ContratServiceCivique(ContratServiceCiviqueWire wire)
    {
        ContratTrouve = wire.ContratTrouve.Value;
        OrganismeAccueil = wire.OrganismeAccueil.Map(static value => new OrganismeAccueil(value));
        DateDebutContrat = wire.DateDebutContrat.MapValue(ReadDate);
        DateFinContrat = wire.DateFinContrat.MapValue(ReadDate);
    }

    /// <summary>Whether there is a contract.</summary>
    public bool? ContratTrouve { get; }

    /// <summary>The host; scope <c>gip_mds_service_civique_organisme_accueil</c>. Without a contract it is there, and its properties are null.</summary>
    public DataField<OrganismeAccueil> OrganismeAccueil { get; }

    /// <summary>The first day; scope <c>gip_mds_service_civique_dates</c>.</summary>
    public DataField<PartialDate> DateDebutContrat { get; }

    /// <summary>The last day; scope <c>gip_mds_service_civique_dates</c>.</summary>
    public DataField<PartialDate> DateFinContrat { get; }

    /// <summary>Nothing of the contract.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(ContratServiceCivique);

    private static PartialDate? ReadDate(string text) => text.Length > 0 ? PartialDate.FromWire(text) : null;
}
