using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Dgfip;

namespace FranceConnect.Sdk.Prefill;

public sealed partial class FactSourceInfo
{
    /// <summary>The identity of the citizen who signed in.</summary>
    public static FactSourceInfo FranceConnect { get; } =
        new(
            "FranceConnect",
            "FranceConnect",
            "Identité transmise par FranceConnect le {date}",
            Blocks(
                ("sub", FranceConnectScope.OpenId),
                ("family_name", FranceConnectScope.FamilyName),
                ("preferred_username", FranceConnectScope.PreferredUsername),
                ("given_name_array", FranceConnectScope.GivenName),
                ("given_name", FranceConnectScope.GivenName),
                ("gender", FranceConnectScope.Gender),
                ("birthdate", FranceConnectScope.BirthDate),
                ("birthplace", FranceConnectScope.BirthPlace),
                ("birthcountry", FranceConnectScope.BirthCountry),
                ("email", FranceConnectScope.Email)
            )
        )
        {
            IsAskedAtSignIn = true,
        };

    /// <summary>The quotient familial and the household known to the CAF or the MSA (API Particulier).</summary>
    public static FactSourceInfo QuotientFamilial { get; } =
        new(
            "ApiParticulier.QuotientFamilial",
            "CAF ou MSA",
            "Donnée fournie par {provider} le {date}",
            Blocks(
                ("data.quotient_familial", ApiParticulierScopes.CnafQuotientFamilial),
                ("data.allocataires", ApiParticulierScopes.CnafAllocataires),
                ("data.enfants", ApiParticulierScopes.CnafEnfants),
                ("data.adresse", ApiParticulierScopes.CnafAdresse)
            )
        )
        {
            IsAskedAtSignIn = true,
            NeedsIdentitePivot = true,
        };

    /// <summary>What a crèche's tariff is computed from, known to the CAF or the MSA (API Particulier, EAJE).</summary>
    public static FactSourceInfo ParticipationFamilialeEaje { get; } =
        new(
            "ApiParticulier.ParticipationFamilialeEaje",
            "CAF ou MSA",
            "Donnée fournie par la CAF ou la MSA le {date}",
            Blocks(
                ("data.allocataires", ApiParticulierScopes.CnavParticipationFamilialeEajeAllocataires),
                ("data.enfants", ApiParticulierScopes.CnavParticipationFamilialeEajeEnfants),
                ("data.adresse", ApiParticulierScopes.CnavParticipationFamilialeEajeAdresse),
                (
                    "data.parametres_calcul_participation_familiale",
                    ApiParticulierScopes.CnavParticipationFamilialeEajeParametresCalcul
                )
            )
        )
        {
            IsAskedAtSignIn = true,
            NeedsIdentitePivot = true,
        };

    /// <summary>The schooling of a pupil, with the collectivité's own token (API Particulier, MEN).</summary>
    public static FactSourceInfo Scolarite { get; } =
        new(
            "ApiParticulier.Scolarite",
            "ministère de l'Éducation nationale",
            "Donnée fournie par le ministère de l'Éducation nationale le {date}",
            Blocks(
                (
                    "data.module_elementaire_formation",
                    FranceConnectScope.From("men_statut_module_elementaire_formation")
                ),
                ("data.etablissement", FranceConnectScope.From("men_statut_etablissement")),
                ("data.annee_scolaire", FranceConnectScope.From("men_statut_scolarite")),
                ("data.est_scolarise", FranceConnectScope.From("men_statut_scolarite")),
                ("data.statut_eleve", FranceConnectScope.From("men_statut_scolarite")),
                ("data.est_boursier", FranceConnectScope.From("men_statut_boursier")),
                ("data.echelon_bourse", FranceConnectScope.From("men_echelon_bourse")),
                ("data.regime_pensionnat", FranceConnectScope.From("men_regime_pensionnat"))
            )
        );

    /// <summary>Whether the citizen is a student (API Particulier, ministry of higher education).</summary>
    public static FactSourceInfo StatutEtudiant { get; } =
        new(
            "ApiParticulier.StatutEtudiant",
            "enseignement supérieur (MESR)",
            "Donnée fournie par le ministère de l'Enseignement supérieur le {date}",
            new Dictionary<string, IReadOnlyList<FranceConnectScope>>
            {
                ["data.admissions"] =
                [
                    ApiParticulierScopes.MesriAdmissions,
                    ApiParticulierScopes.MesriAdmissionInscrit,
                ],
            }
        )
        {
            IsAskedAtSignIn = true,
            NeedsIdentitePivot = true,
        };

    /// <summary>The tax situation of the household (API Impôt particulier). Not for the tariffs of crèches.</summary>
    public static FactSourceInfo ImpotParticulier { get; } =
        new(
            "Dgfip.ImpotParticulier",
            "DGFiP (impots.gouv.fr)",
            "Donnée fournie par la DGFiP le {date}",
            new Dictionary<string, IReadOnlyList<FranceConnectScope>>
            {
                ["sitFam"] = [DgfipScopes.SitFam, DgfipScopes.AnneeNMoins2SiIndispoNMoins1],
                ["rfr"] = [DgfipScopes.Rfr, DgfipScopes.AnneeNMoins2SiIndispoNMoins1],
                ["nbPart"] = [DgfipScopes.NbPart, DgfipScopes.AnneeNMoins2SiIndispoNMoins1],
                ["aft"] = [DgfipScopes.Aft, DgfipScopes.AnneeNMoins2SiIndispoNMoins1],
            }
        )
        {
            IsAskedAtSignIn = true,
            NeedsIdentitePivot = true,
        };

    /// <summary>The Base Adresse Nationale, through <see cref="IAddressNormalizer"/>.</summary>
    public static FactSourceInfo Ban { get; } =
        new("Ban", "Base Adresse Nationale", "Adresse normalisée avec la Base Adresse Nationale");

    /// <summary>The labels of the Code officiel géographique, through <see cref="IGeographicCodeResolver"/>.</summary>
    public static FactSourceInfo Cog { get; } = new("Cog", "Code officiel géographique (Insee)", "Libellé Insee");

    /// <summary>Computed from other facts.</summary>
    public static FactSourceInfo Derived { get; } = new("Derived", "Calcul", "Valeur déduite des données ci-dessus");

    /// <summary>The identity an agent typed at the desk.</summary>
    public static FactSourceInfo Agent { get; } = new("Agent", "agent du guichet", "Saisie au guichet le {date}");

    /// <summary>What was typed in the form, by the citizen or for them at the desk.</summary>
    public static FactSourceInfo User { get; } = new("User", "usager", "Donnée saisie par l'usager");

    internal static bool IsOwn(string id) =>
        new[]
        {
            FranceConnect,
            QuotientFamilial,
            ParticipationFamilialeEaje,
            Scolarite,
            StatutEtudiant,
            ImpotParticulier,
            Ban,
            Cog,
            Derived,
            Agent,
            User,
        }.Any(source => source.Id == id);

    private static Dictionary<string, IReadOnlyList<FranceConnectScope>> Blocks(
        params (string Path, FranceConnectScope Scope)[] blocks
    ) => blocks.ToDictionary(block => block.Path, block => (IReadOnlyList<FranceConnectScope>)[block.Scope]);
}
