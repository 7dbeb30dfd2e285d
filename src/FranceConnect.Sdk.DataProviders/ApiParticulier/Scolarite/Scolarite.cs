using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Whether a pupil attends a school, which one, and with which grant.</summary>
/// <remarks>
/// Source: API Particulier's documentation. Not covered: schools without contract, agricultural lycées from 2026-2027, home schooling, and
/// higher education, BTS and CPGE included. Private schools are often complete in October only.
/// </remarks>
public sealed class Scolarite
{
    internal Scolarite(ScolariteV4Wire wire)
    {
        Identite = wire.Identite.Map(static pupil => new Eleve(pupil));
        ModuleElementaireFormation = wire.ModuleElementaireFormation.Map(
            static module => new ModuleElementaireFormation(module)
        );
        Etablissement = wire.Etablissement.Map(static school => new EtablissementScolaire(school));
        AnneeScolaire = wire.AnneeScolaire.Map(static text => text);
        EstScolarise = wire.EstScolarise.MapValue(static value => value);
        StatutEleve = wire.StatutEleve.Map(static status => new StatutEleve(status));
        EstBoursier = wire.EstBoursier.MapValue(static value => value);
        EchelonBourse = wire.EchelonBourse.MapInteger();
    }

    internal Scolarite(ScolariteWire wire)
        : this((ScolariteV4Wire)wire) =>
        RegimePensionnat = wire.RegimePensionnat.Map(static regime => new RegimePensionnat(regime));

    /// <summary>Whether the pupil eats or sleeps at school; no value when the ministry does not know. Only in v5. Scope <c>men_regime_pensionnat</c>.</summary>
    public DataField<RegimePensionnat> RegimePensionnat { get; }

    /// <summary>The pupil; scope <c>men_statut_identite</c>.</summary>
    public DataField<Eleve> Identite { get; }

    /// <summary>What the pupil studies; scope <c>men_statut_module_elementaire_formation</c>.</summary>
    public DataField<ModuleElementaireFormation> ModuleElementaireFormation { get; }

    /// <summary>The school; scope <c>men_statut_etablissement</c>.</summary>
    public DataField<EtablissementScolaire> Etablissement { get; }

    /// <summary>The school year, for example <c>2026-2027</c>; scope <c>men_statut_scolarite</c>.</summary>
    public DataField<string> AnneeScolaire { get; }

    /// <summary>Whether the pupil attends a school that year; scope <c>men_statut_scolarite</c>.</summary>
    public DataField<bool> EstScolarise { get; }

    /// <summary>Under which status; scope <c>men_statut_scolarite</c>.</summary>
    public DataField<StatutEleve> StatutEleve { get; }

    /// <summary>
    /// Whether the pupil has a grant (collèges and lycées only); scope <c>men_statut_boursier</c>. True is always reliable. False before
    /// mid-October means that nothing is known yet, for the base is emptied every August; no value means that nothing is known at all.
    /// </summary>
    public DataField<bool> EstBoursier { get; }

    /// <summary>The step of the grant: 1 to 3 in a collège, 1 to 6 in a lycée; no value without a grant. Scope <c>men_echelon_bourse</c>.</summary>
    public DataField<int> EchelonBourse { get; }

    /// <summary>Nothing of the pupil.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(Scolarite);
}
