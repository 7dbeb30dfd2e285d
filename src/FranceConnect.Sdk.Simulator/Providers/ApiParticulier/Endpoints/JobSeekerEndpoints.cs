using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A person named by an identifier of their own: France Travail, Sport Data Hub.</summary>
internal abstract class IdentifierEndpoint(ApiProvider provider, string name)
    : ApiEndpoint(provider, "v3", name, Modality.Identifiant)
{
    public override IReadOnlyList<string> Parameters { get; } = ["identifiant"];

    public override void Check(ApiCall call)
    {
        if (call["identifiant"] is null)
        {
            throw new ApiErrorException(ApiErrors.Parameter("00380", "L'identifiant est manquant"));
        }
    }
}

/// <summary>Registration of a job seeker (France Travail).</summary>
internal sealed class JobSeekerEndpoint() : IdentifierEndpoint(ApiProvider.FranceTravail, "statut")
{
    private const int GivenNameLength = 13;

    public override IReadOnlyList<(string Path, string Scope)> Mask { get; } =
    [
        ("identifiant", "pole_emploi_identifiant"),
        ("identite", "pole_emploi_identite"),
        ("contact", "pole_emploi_contact"),
        ("adresse", "pole_emploi_adresse"),
        ("inscription", "pole_emploi_inscription"),
    ];

    public override ApiAnswer Read(ApiCall call)
    {
        if (Find(call) is not { FranceTravail: { } file } person)
        {
            throw NotFound();
        }

        var identity = person.Identite;
        var isWoman = identity.Sexe == "F";
        var givenName = identity.Prenoms[0];
        return Answer(
            new JsonObject
            {
                ["identifiant"] = file.Identifiant,
                ["identite"] = new JsonObject
                {
                    ["civilite"] = isWoman ? "MME" : "M.",
                    ["nom_naissance"] = identity.NomNaissance,
                    ["nom_usage"] = identity.NomUsage,
                    ["prenom"] = givenName[..Math.Min(givenName.Length, GivenNameLength)],
                    ["sexe"] = isWoman ? "Féminin" : "Masculin",
                    ["date_naissance"] = identity.DateNaissance,
                },
                ["contact"] = new JsonObject
                {
                    ["telephone"] = file.Contact.Telephone,
                    ["telephone2"] = file.Contact.Telephone2,
                    ["email"] = file.Contact.Email,
                },
                ["adresse"] = Describe(file.Adresse),
                ["inscription"] = new JsonObject
                {
                    ["date_debut"] = file.Inscription.DateDebut,
                    ["date_fin"] = file.Inscription.DateFin,
                    ["categorie"] = new JsonObject
                    {
                        ["code"] = file.Inscription.Categorie.Code,
                        ["libelle"] = file.Inscription.Categorie.Libelle,
                    },
                    ["code_certification_cnav"] = file.Inscription.CodeCertificationCnav,
                },
            }
        );
    }

    public static Person? Find(ApiCall call) =>
        call.Households.People.FirstOrDefault(person => person.FranceTravail?.Identifiant == call["identifiant"]);

    private static JsonObject Describe(JobSeekerAddress address) =>
        new()
        {
            ["code_postal"] = address.CodePostal,
            ["code_cog_insee_commune"] = address.CodeCogInseeCommune,
            ["localite"] = address.Localite,
            ["ligne_voie"] = address.LigneVoie,
            ["ligne_complement_destinataire"] = address.LigneComplementDestinataire,
            ["ligne_complement_adresse"] = address.LigneComplementAdresse,
            ["ligne_complement_distribution"] = address.LigneComplementDistribution,
            ["ligne_nom"] = address.LigneNom,
        };
}

/// <summary>Payments to a job seeker (France Travail): one scope for the whole answer.</summary>
internal sealed class JobSeekerPaymentsEndpoint() : IdentifierEndpoint(ApiProvider.FranceTravail, "indemnites")
{
    public override IReadOnlyList<(string Path, string Scope)> Mask { get; } =
    [("identifiant", "pole_emploi_paiements"), ("paiements", "pole_emploi_paiements")];

    public override ApiAnswer Read(ApiCall call) =>
        JobSeekerEndpoint.Find(call)?.FranceTravail is { } file
            ? Answer(
                new JsonObject
                {
                    ["identifiant"] = file.Identifiant,
                    ["paiements"] = new JsonArray([.. (file.Paiements ?? []).Select(Describe)]),
                }
            )
            : throw NotFound();

    private static JsonObject Describe(JobSeekerPayment payment) =>
        new()
        {
            ["date_versement"] = payment.DateVersement,
            ["montant_total"] = payment.MontantTotal,
            ["montant_allocations"] = payment.MontantAllocations,
            ["montant_aides"] = payment.MontantAides,
            ["montant_autres"] = payment.MontantAutres,
        };
}
