using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A student's admission to one school. Each scope masks its own property.</summary>
public sealed class Admission
{
    internal Admission(AdmissionWire wire)
    {
        DateDebut = wire.DateDebut.ToDate();
        DateFin = wire.DateFin.ToDate();
        EstInscrit = wire.EstInscrit.MapValue(static value => value);
        RegimeFormation = wire.RegimeFormation.Map(static value => new RegimeFormation(value));
        CodeCogInseeCommune = wire.CodeCogInseeCommune.MapValue(static code =>
            code.Length > 0 ? CommuneCode.From(code) : (CommuneCode?)null
        );
        EtablissementEtudes = wire.EtablissementEtudes.Map(static value => new EtablissementAdmission(value));
    }

    /// <summary>The first day of studies.</summary>
    public PartialDate? DateDebut { get; }

    /// <summary>The last day of studies; some are impossible dates (<c>2021-06-31</c>), whose text is kept.</summary>
    public PartialDate? DateFin { get; }

    /// <summary>True: registered, fees settled. False: admitted only. Scope <c>mesri_admission_inscrit</c>.</summary>
    public DataField<bool> EstInscrit { get; }

    /// <summary>The training regime; scope <c>mesri_admission_regime_formation</c>.</summary>
    public DataField<RegimeFormation> RegimeFormation { get; }

    /// <summary>The commune of the school; scope <c>mesri_admission_commune_etudes</c>.</summary>
    public DataField<CommuneCode> CodeCogInseeCommune { get; }

    /// <summary>
    /// The school; scope <c>mesri_admission_etablissement_etudes</c>. FranceConnect lists it without the final <c>s</c>, which leaves this
    /// ungranted.
    /// </summary>
    public DataField<EtablissementAdmission> EtablissementEtudes { get; }

    /// <summary>Nothing of the student.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(Admission);
}
