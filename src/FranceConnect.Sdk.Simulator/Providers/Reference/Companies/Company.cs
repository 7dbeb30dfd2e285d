using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A fictional legal entity; its first establishment is its seat.</summary>
internal sealed record Company(
    string Siren,
    string Name,
    string LegalCategory,
    bool IsCollectivite,
    bool IsAdministration,
    bool IsClosed,
    IReadOnlyList<Establishment> Establishments
)
{
    public Establishment Seat => Establishments[0];

    public JsonObject ToResult(Establishment matching) =>
        new()
        {
            ["siren"] = Siren,
            ["nom_complet"] = Name,
            ["nom_raison_sociale"] = Name,
            ["nature_juridique"] = LegalCategory,
            ["etat_administratif"] = IsClosed ? "C" : "A",
            ["nombre_etablissements"] = Establishments.Count,
            ["nombre_etablissements_ouverts"] = Establishments.Count(establishment => !establishment.IsClosed),
            ["siege"] = Seat.ToJson(isSeat: true),
            ["matching_etablissements"] = new JsonArray(matching.ToJson(matching == Seat)),
            ["complements"] = new JsonObject
            {
                ["est_administration"] = IsAdministration,
                ["est_service_public"] = IsAdministration,
                ["collectivite_territoriale"] = IsCollectivite
                    ? new JsonObject { ["code_insee"] = Seat.CityCode, ["niveau"] = "commune" }
                    : null,
            },
        };
}

internal sealed record Establishment(
    string Siret,
    string Address,
    string Postcode,
    string CityCode,
    string City,
    bool IsClosed
)
{
    public JsonObject ToJson(bool isSeat) =>
        new()
        {
            ["siret"] = Siret,
            ["est_siege"] = isSeat,
            ["adresse"] = $"{Address} {Postcode} {City}",
            ["code_postal"] = Postcode,
            ["commune"] = CityCode,
            ["libelle_commune"] = City,
            ["etat_administratif"] = IsClosed ? "F" : "A",
        };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(Company))]
internal sealed partial class CompanyJson : JsonSerializerContext;
