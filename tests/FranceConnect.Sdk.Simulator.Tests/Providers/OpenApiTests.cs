using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace FranceConnect.Sdk.Simulator.Tests.Providers;

/// <summary>Every answer about every person has the shape the published OpenAPI file gives it, key by key and both ways.</summary>
internal sealed class OpenApiTests
{
    // The schema says never null, its text says null when unknown: before the autumn no grant is.
    private static readonly string[] s_saidInWords = ["$.data.est_boursier is null"];

    private YamlMappingNode _paths = null!;
    private ApiFixture _api = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        using var reader = new StreamReader(SharedSpecs.Require("api-particulier-openapi-v3.yml"));
        var stream = new YamlStream();
        stream.Load(reader);
        _paths = Map(stream.Documents[0].RootNode, "paths")!;
        _api = await ApiFixture.StartAsync(options => options.EnforceApiParticulierQuotas = false);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_api is not null)
        {
            await _api.DisposeAsync();
        }
    }

    private static IEnumerable<string> Routes =>
        from endpoint in ApiEndpoints.All
        from modality in endpoint.Modalities
        select $"/{endpoint.Version}/{endpoint.Provider.Id}/{endpoint.Name}/{modality.Segment()}";

    [Test]
    public void Paths_Published_AreTheServedOnes() =>
        Assert.That(_paths.Children.Keys.Select(key => key.ToString()), Is.EquivalentTo(Routes));

    [TestCaseSource(nameof(Routes))]
    public async Task Answers_OfThePopulation_HaveThePublishedShape(string route)
    {
        var (endpoint, modality) = ApiEndpoints.Find(route)!.Value;
        var success = Map(Map(Map(_paths, route), "get"), "responses");
        var schema = Map(Map(Map(Map(success, "200"), "content"), "application/json"), "schema")!;
        var answered = 0;

        foreach (var (query, bearer) in await AskAsync(endpoint, modality))
        {
            var answer = await _api.GetAsync(route, query, bearer);
            if (answer.Status == 200)
            {
                answered++;
                Assert.That(Deviations(answer.Json, schema, "$").Except(s_saidInWords), Is.Empty, query);
            }
        }

        Assert.That(answered, Is.GreaterThan(0));
    }

    [TestCase("""{"data":{"quotient_familial":{"valeur":"845"}}}""", "$.data.quotient_familial.valeur")]
    [TestCase("""{"data":{"quotient_familial":{"fournisseur":"AUTRE"}}}""", "$.data.quotient_familial.fournisseur")]
    [TestCase("""{"data":{"inconnu":1}}""", "$.data.inconnu")]
    [TestCase("""{"data":{"enfants":[{"nom_naissance":null}]}}""", "$.data.enfants[].nom_naissance")]
    public void Deviations_OfAWrongAnswer_AreSeen(string json, string place)
    {
        var success = Map(Map(Map(_paths, "/v3/dss/quotient_familial/identite"), "get"), "responses");
        var schema = Map(Map(Map(Map(success, "200"), "content"), "application/json"), "schema")!;

        Assert.That(Deviations(JsonNode.Parse(json), schema, "$"), Has.Some.StartsWith(place));
    }

    private async Task<List<(string? Query, string? Bearer)>> AskAsync(ApiEndpoint endpoint, Modality modality)
    {
        var asked = new List<(string? Query, string? Bearer)>();
        foreach (var person in _api.Simulator.Households.People)
        {
            if (modality is Modality.Identite)
            {
                var schooling = person.Men?[0];
                asked.Add(
                    (
                        $"{_api.Identity(person.Id, endpoint)}&codeEtablissement={schooling?.Etablissement.CodeUai}"
                            + $"&anneeScolaire={schooling?.AnneeScolaire}",
                        null
                    )
                );
            }
            else if (modality is Modality.Ine && person.Ine is { } ine)
            {
                asked.Add(($"ine={ine}", null));
            }
            else if (modality is Modality.Identifiant)
            {
                asked.Add(($"identifiant={person.FranceTravail?.Identifiant ?? person.Sport?.Identifiant}", null));
            }
            else if (modality is Modality.FranceConnect && person.Persona is { } persona)
            {
                var plate = person.Vehicules?[0].DonneesImmatriculationVehicule.NumeroImmatriculation;
                asked.Add(($"immatriculation={plate}", await _api.SignInAsync(persona, [.. endpoint.Scopes])));
            }
        }

        return asked;
    }

    private static IEnumerable<string> Deviations(JsonNode? value, YamlMappingNode schema, string place)
    {
        if (value is null)
        {
            return Text(schema, "nullable") == "true" ? [] : [$"{place} is null"];
        }

        if (Text(schema, "type") is { } type && !HasType(value, type))
        {
            return [$"{place} is no {type}"];
        }

        if (
            schema.Children.TryGetValue(new YamlScalarNode("enum"), out var values)
            && !((YamlSequenceNode)values).Children.Any(known => known.ToString() == value.ToString())
        )
        {
            return value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? [] : [$"{place} is {value}"];
        }

        return value switch
        {
            JsonObject members when Map(schema, "properties") is { } properties => members.SelectMany(member =>
                Map(properties, member.Key) is { } known
                    ? Deviations(member.Value, known, $"{place}.{member.Key}")
                    : [$"{place}.{member.Key} is unknown"]
            ),
            JsonArray items when Map(schema, "items") is { } known => items.SelectMany(item =>
                Deviations(item, known, $"{place}[]")
            ),
            _ => [],
        };
    }

    private static bool HasType(JsonNode value, string type) =>
        (type, value.GetValueKind()) switch
        {
            ("object", JsonValueKind.Object) => true,
            ("array", JsonValueKind.Array) => true,
            ("string", JsonValueKind.String) => true,
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("number", JsonValueKind.Number) => true,
            ("integer", JsonValueKind.Number) => !value.ToJsonString().Contains('.', StringComparison.Ordinal),
            _ => false,
        };

    private static YamlMappingNode? Map(YamlNode? node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? value as YamlMappingNode
            : null;

    private static string? Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value.ToString() : null;
}
