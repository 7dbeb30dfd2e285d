using System.Globalization;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>What the tariff of a crèche is computed from (participation familiale EAJE), for families with a child under seven.</summary>
internal sealed class NurseryEndpoint() : FamilyEndpoint("participation_familiale_eaje")
{
    private const string Prefix = "cnav_participation_familiale_eaje_";
    private const int AgeLimit = 7;

    public override IReadOnlyList<(string Path, string Scope)> Mask { get; } =
    [
        ("allocataires", Prefix + "allocataires"),
        ("enfants", Prefix + "enfants"),
        ("adresse", Prefix + "adresse"),
        ("parametres_calcul_participation_familiale", Prefix + "parametres_calcul"),
    ];

    public override ApiAnswer Read(ApiCall call)
    {
        var person = FindPerson(call);
        var (claimant, file) = FindFile(call, person);
        var children = Children(call, file).ToList();
        if (!children.Any(child => IsUnderSeven(child, call.Today)))
        {
            throw new ApiErrorException(
                new ApiError(
                    404,
                    "37003",
                    "Allocataire non éligible",
                    "Le dossier ne comporte aucun enfant de moins de 7 ans."
                )
                {
                    Provider = "CNAV",
                }
            );
        }

        // All or nothing: a missing input of the tariff fails the whole call.
        if (file.Eaje is not { } resources)
        {
            throw new ApiErrorException(ApiErrors.OfProvider("xx999", Provider));
        }

        return Answer(
            new JsonObject
            {
                ["allocataires"] = List(
                    Claimants(call, claimant, file).Select(adult => Describe(adult, withPlace: adult == person))
                ),
                ["enfants"] = List(children.Select(child => Describe(child, withPlace: false))),
                // No clean-up of blanks on this route: empty texts, where the quotient has nulls.
                ["adresse"] = Describe(file.Adresse, blank: string.Empty),
                ["parametres_calcul_participation_familiale"] = new JsonObject
                {
                    ["nombre_enfants_a_charge"] = children.Count,
                    ["nombre_enfants_beneficiaire_aeeh"] = children.Count(child =>
                        child.Prestations?.Aeeh is { Status: "ouvrant_droit" }
                    ),
                    ["base_ressources_annuelles"] = new JsonObject
                    {
                        ["valeur"] = resources.BaseRessourcesAnnuelles,
                        ["annee_calcul"] = resources.AnneeCalcul,
                    },
                },
            }
        );
    }

    private static JsonObject Describe(Person person, bool withPlace)
    {
        var description = Describe(person);
        description["code_cog_insee_commune_naissance"] = withPlace
            ? person.Identite.CodeCogInseeCommuneNaissance
            : null;
        return description;
    }

    // An unknown month or day counts as the last one: the fund gives the benefit of the doubt.
    private static bool IsUnderSeven(Person child, DateOnly today)
    {
        if (child.Identite.DateNaissance?.Split('-') is not [var year, var month, var day])
        {
            return false;
        }

        var birth = (Number(year), Number(month) is > 0 and var m ? m : 12, Number(day) is > 0 and var d ? d : 31);
        return birth.CompareTo((today.Year - AgeLimit, today.Month, today.Day)) > 0;
    }

    private static int Number(string part) => int.Parse(part, CultureInfo.InvariantCulture);
}
