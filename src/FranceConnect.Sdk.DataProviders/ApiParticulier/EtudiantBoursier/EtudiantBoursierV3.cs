using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A student's grant on social criteria, from the CNOUS, in the version before <see cref="EtudiantBoursier"/>.</summary>
/// <remarks>Source: API Particulier's documentation.</remarks>
public sealed class EtudiantBoursierV3
{
    internal EtudiantBoursierV3(EtudiantBoursierV3Wire wire)
    {
        EstBoursier = wire.EstBoursier.MapValue(static value => value);
        PeriodeVersementBourse = wire.PeriodeVersementBourse.Map(static value => new PeriodeVersementBourse(value));
        EtablissementEtudes = wire.EtablissementEtudes.Map(static value => new EtablissementBoursier(value));
        EchelonBourse = wire.EchelonBourse.Map(static value => new EchelonBourse(value));
        Email = wire.Email.Map(static value => value);
        Identite = wire.Identite.Map(static value => new IdentiteBoursier(value));
    }

    /// <summary>Whether the student holds a grant; scope <c>cnous_statut_boursier</c>.</summary>
    public DataField<bool> EstBoursier { get; }

    /// <summary>When the grant is paid; scope <c>cnous_periode_versement</c>.</summary>
    public DataField<PeriodeVersementBourse> PeriodeVersementBourse { get; }

    /// <summary>Where the student studies; scope <c>cnous_ville_etudes</c>.</summary>
    public DataField<EtablissementBoursier> EtablissementEtudes { get; }

    /// <summary>The step, hence the amount; scope <c>cnous_echelon_bourse</c>.</summary>
    public DataField<EchelonBourse> EchelonBourse { get; }

    /// <summary>The student's e-mail address; scope <c>cnous_email</c>.</summary>
    public DataField<string> Email { get; }

    /// <summary>Who the student is; scope <c>cnous_identite</c>. Never granted with FranceConnect, whose own identity is the one to use.</summary>
    public DataField<IdentiteBoursier> Identite { get; }

    /// <summary>Nothing of the student.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(EtudiantBoursierV3);
}
