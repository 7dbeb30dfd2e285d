using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Whether a person is, or was, a top-level athlete, from the ministry of sports (Sport Data Hub).</summary>
/// <remarks>Source: API Particulier's documentation. Updated once a year, at the season.</remarks>
public sealed class StatutSportif
{
    internal StatutSportif(StatutSportifWire wire)
    {
        Identite = wire.Identite.Map(static value => new IdentiteSportif(value));
        EstSportifDeHautNiveau = wire.EstSportifDeHautNiveau.MapValue(static value => value);
        AEteSportifDeHautNiveau = wire.AEteSportifDeHautNiveau.MapValue(static value => value);
        InformationsStatut = wire.InformationsStatut.Map(static value => new InformationsStatutSportif(value));
        InformationsStatutsPrecedents = wire.InformationsStatutsPrecedents.Map(static list =>
            list.ToList(static entry => new InformationsStatutSportif(entry))
        );
    }

    /// <summary>Who the athlete is; scope <c>sdh_statut_sportif_identite</c>.</summary>
    public DataField<IdentiteSportif> Identite { get; }

    /// <summary>Whether the person is a top-level athlete now; scope <c>sdh_statut_sportif_est_sportif_de_haut_niveau</c>.</summary>
    public DataField<bool> EstSportifDeHautNiveau { get; }

    /// <summary>Whether the person was one before; scope <c>sdh_statut_sportif_a_ete_sportif_de_haut_niveau</c>.</summary>
    public DataField<bool> AEteSportifDeHautNiveau { get; }

    /// <summary>The current status; scope <c>sdh_statut_sportif_informations_statut</c>.</summary>
    public DataField<InformationsStatutSportif> InformationsStatut { get; }

    /// <summary>The past ones; scope <c>sdh_statut_sportif_informations_statuts_precedents</c>.</summary>
    public DataField<IReadOnlyList<InformationsStatutSportif>> InformationsStatutsPrecedents { get; }

    /// <summary>Nothing of the athlete.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(StatutSportif);
}
