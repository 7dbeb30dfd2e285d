using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Registration of a vehicle (ANTS): a plate, and the citizen who must be named on it.</summary>
internal sealed partial class VehicleEndpoint()
    : ApiEndpoint(ApiProvider.Ants, "v3", "extrait_immatriculation_vehicule", Modality.FranceConnect)
{
    private const string Prefix = "ants_extrait_immatriculation_vehicule_";

    public override IReadOnlyList<(string Path, string Scope)> Mask { get; } =
    [
        ("identite_particulier", Prefix + "identite_particulier"),
        ("adresse_particulier", Prefix + "adresse_particulier"),
        ("statut_rattachement", Prefix + "statut_rattachement"),
        ("donnees_immatriculation_vehicule", Prefix + "donnees_immatriculation_vehicule"),
        ("caracteristiques_techniques_vehicule", Prefix + "caracteristiques_techniques_vehicule"),
    ];

    public override IReadOnlyList<string> Parameters { get; } = ["immatriculation"];

    public override void Check(ApiCall call)
    {
        if (call["immatriculation"] is not { } plate || !Plate().IsMatch(plate))
        {
            throw new ApiErrorException(
                ApiErrors.Parameter("00430", "L'immatriculation est manquante ou mal formée", "immatriculation")
            );
        }
    }

    public override ApiAnswer Read(ApiCall call)
    {
        var named = (
            from person in call.Households.People
            from vehicle in person.Vehicules ?? []
            where Same(vehicle.DonneesImmatriculationVehicule.NumeroImmatriculation, call["immatriculation"]!)
            select (Person: person, Vehicle: vehicle)
        ).ToList();
        if (named.Count == 0)
        {
            throw NotFound();
        }

        foreach (var (person, vehicle) in named)
        {
            var (family, given, birth) = Compare(call.Identity!, person.Identite, vehicle);
            if (family && given)
            {
                return new ApiAnswer(
                    Describe(person.Identite, vehicle),
                    new JsonObject
                    {
                        ["identity_matching"] = new JsonObject
                        {
                            ["family_name"] = Score(family),
                            ["given_name"] = Score(given),
                            ["birth_date"] = Score(birth),
                            ["overall_match"] = true,
                        },
                    }
                );
            }
        }

        throw new ApiErrorException(ApiErrors.OfProvider("42005", Provider));
    }

    private static (bool Family, bool Given, bool Birth) Compare(
        SoughtIdentity citizen,
        CivilStatus identity,
        Vehicle vehicle
    )
    {
        var written = vehicle.Prenom ?? identity.Prenoms[0];
        var birth = string.Create(
            CultureInfo.InvariantCulture,
            $"{citizen.BirthYear:0000}-{citizen.BirthMonth:00}-{citizen.BirthDay:00}"
        );
        return (
            Folded.Text(citizen.BirthName) == Folded.Text(identity.NomNaissance),
            Folded.Words([written])[0] == Folded.Words(citizen.GivenNames)[0],
            birth == identity.DateNaissance
        );
    }

    private static double Score(bool matches) => matches ? 1.0 : 0.0;

    private static bool Same(string plate, string asked) =>
        string.Equals(Bare(plate), Bare(asked), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string plate) =>
        plate.Replace("-", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);

    private static JsonObject Describe(CivilStatus identity, Vehicle vehicle)
    {
        var date = identity.DateNaissance?.Split('-');
        return new JsonObject
        {
            ["identite_particulier"] = new JsonObject
            {
                ["nom"] = identity.NomNaissance,
                ["prenom"] = vehicle.Prenom ?? identity.Prenoms[0],
                ["sexe_etat_civil"] = identity.Sexe,
                ["annee_date_naissance"] = Part(date, 0),
                ["mois_date_naissance"] = Part(date, 1),
                ["jour_date_naissance"] = Part(date, 2),
                ["code_departement_naissance"] = identity.CodeCogInseeCommuneNaissance is { Length: > 2 } place
                    ? place[..2]
                    : "99",
            },
            ["adresse_particulier"] = Describe(vehicle.AdresseParticulier),
            ["statut_rattachement"] = vehicle.StatutRattachement,
            ["donnees_immatriculation_vehicule"] = Describe(vehicle.DonneesImmatriculationVehicule),
            ["caracteristiques_techniques_vehicule"] = Describe(vehicle.CaracteristiquesTechniquesVehicule),
        };
    }

    private static JsonValue? Part(string[]? date, int index) =>
        date is not null && int.Parse(date[index], CultureInfo.InvariantCulture) is > 0 and var value
            ? JsonValue.Create(value)
            : null;

    private static JsonObject Describe(VehicleAddress address) =>
        new()
        {
            ["complement_information"] = address.ComplementInformation,
            ["num_voie"] = address.NumVoie,
            ["type_voie"] = address.TypeVoie,
            ["libelle_voie"] = address.LibelleVoie,
            ["code_postal_ville"] = address.CodePostalVille,
            ["libelle_commune"] = address.LibelleCommune,
            ["lieu_dit"] = address.LieuDit,
            ["etage_escalier_appartement"] = address.EtageEscalierAppartement,
            ["extension"] = address.Extension,
            ["pays"] = address.Pays,
        };

    private static JsonObject Describe(VehicleRegistration registration) =>
        new()
        {
            ["numero_immatriculation"] = registration.NumeroImmatriculation,
            ["date_premiere_immatriculation"] = registration.DatePremiereImmatriculation,
            ["statut_location"] = Describe(registration.StatutLocation),
        };

    private static JsonObject Describe(VehicleSpecification specification) =>
        new()
        {
            ["marque"] = specification.Marque,
            ["type_variante_version"] = specification.TypeVarianteVersion,
            ["denomination_commerciale"] = specification.DenominationCommerciale,
            ["masse_charge_maximale"] = specification.MasseChargeMaximale,
            ["categorie_vehicule"] = Describe(specification.CategorieVehicule),
            ["genre_national"] = Describe(specification.GenreNational),
            ["cylindree"] = specification.Cylindree,
            ["type_carburant"] = Describe(specification.TypeCarburant),
            ["taux_co2"] = specification.TauxCo2,
            ["classe_environnementale"] = Describe(specification.ClasseEnvironnementale),
        };

    private static JsonObject Describe(CodeAndLabel? label) =>
        new() { ["code"] = label?.Code, ["label"] = label?.Label };

    [GeneratedRegex(
        "^([A-Z]{2}-?[0-9]{3}-?[A-Z]{2}|[0-9]{1,4} ?[A-Z]{1,3} ?[0-9AB]{2,3})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Plate();
}
