using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>What the routes of CAF and MSA (<c>dss</c>) share: their identity, their file, their ways of finding nothing.</summary>
internal abstract class FamilyEndpoint(string name)
    : ApiEndpoint(ApiProvider.Dss, "v3", name, Modality.Identite, Modality.FranceConnect)
{
    public override IdentityRules Identity { get; } =
        new()
        {
            UsualName = true,
            IsDateRequired = false,
            Sex = Presence.Required,
            Country = Presence.Required,
            Place = Presence.Optional,
            PlaceByName = true,
        };

    public override TimeSpan? CacheLifetime => TimeSpan.FromHours(1);

    /// <exception cref="ApiErrorException">The register recognises nobody, or several persons (422 00355).</exception>
    protected static Person FindPerson(ApiCall call) =>
        call.Households.FindByIdentity(call.Identity!)
        ?? throw new ApiErrorException(
            ApiErrors.Parameter("00355", "Impossible d'identifier l'allocataire à partir des paramètres fournis")
        );

    /// <exception cref="ApiErrorException">The person is a claimant of no fund (404 35003).</exception>
    protected static (Person Claimant, FamilyFile File) FindFile(ApiCall call, Person person) =>
        call.Households.FindFile(person)
        ?? throw new ApiErrorException(
            new ApiError(
                404,
                "35003",
                "Allocataire non référencé",
                "L'allocataire n'est pas référencé auprès des caisses éligibles"
            )
            {
                Provider = "CNAF & MSA",
            }
        );

    /// <summary>The fund knows the person, and has nothing to answer (404 10003 or 23003).</summary>
    protected static ApiErrorException Absent(FamilyFile file)
    {
        var (code, fund, article) = file.Caisse == "MSA" ? ("10003", "MSA", "la MSA") : ("23003", "CNAF", "la CNAF");
        return new ApiErrorException(
            new ApiError(
                404,
                code,
                $"Dossier allocataire absent {fund}",
                $"Le dossier allocataire n'a pas été trouvé auprès de {article}."
            )
            {
                Provider = fund,
            }
        );
    }

    protected static IEnumerable<Person> Claimants(ApiCall call, Person claimant, FamilyFile file) =>
        file.Conjoint is { } partner ? [claimant, call.Households.Find(partner)!] : [claimant];

    protected static IEnumerable<Person> Children(ApiCall call, FamilyFile file) =>
        (file.Enfants ?? []).Select(id => call.Households.Find(id)!);

    protected static JsonObject Describe(Person person) =>
        new()
        {
            ["nom_naissance"] = person.Identite.NomNaissance,
            ["nom_usage"] = person.Identite.NomUsage,
            ["prenoms"] = string.Join(' ', person.Identite.Prenoms),
            ["date_naissance"] = person.Identite.DateNaissance ?? "0000-00-00",
            ["sexe"] = person.Identite.Sexe,
        };

    protected static JsonObject Describe(PostalAddress address, string? blank) =>
        new()
        {
            ["destinataire"] = address.Destinataire ?? blank,
            ["complement_information"] = address.ComplementInformation ?? blank,
            ["complement_information_geographique"] = address.ComplementInformationGeographique ?? blank,
            ["numero_libelle_voie"] = address.NumeroLibelleVoie ?? blank,
            ["lieu_dit"] = address.LieuDit ?? blank,
            ["code_postal_ville"] = address.CodePostalVille ?? blank,
            ["pays"] = address.Pays ?? blank,
        };

    protected static JsonArray List(IEnumerable<JsonObject> items) => [.. items];
}
