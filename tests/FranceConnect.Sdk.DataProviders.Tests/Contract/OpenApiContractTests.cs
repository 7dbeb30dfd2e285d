using System.Text.Json.Nodes;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The records and the public models, against the file the State publishes.</summary>
public sealed class OpenApiContractTests
{
    /// <summary>Values that the contract's prose has and its list lacks.</summary>
    private static readonly string[] s_valuesOfTheProse = ["EC"];

    /// <summary>Labels that go with a code: the contract lists them, the models leave them as text.</summary>
    private static readonly string[] s_labels =
    [
        "/v3/france_travail/statut inscription.categorie.libelle",
        "/v3/mesri/statut_etudiant admissions[].regime_formation.libelle",
    ];

    private static IEnumerable<KnownEndpoint> Endpoints() =>
        OpenApiContract.Published is null ? [] : KnownEndpoint.All.OrderBy(endpoint => endpoint.Route);

    [OneTimeSetUp]
    public void Require() => ReferenceData.Require();

    [Test]
    public void Endpoints_OfTheContract_AreThere()
    {
        var published = OpenApiContract.Published!.Routes.Select(route => route.Endpoint).Distinct();

        Assert.That(
            KnownEndpoint.All.Select(endpoint => endpoint.Route),
            Is.EquivalentTo(published.Except(NotYet.Endpoints))
        );
    }

    [TestCaseSource(nameof(Endpoints))]
    public void WireRecord_OfEachEndpoint_IsTheContractsSchema(object endpoint)
    {
        var known = (KnownEndpoint)endpoint;

        Assert.That(ContractRules.Differences(Schema(known), known.Wire), Is.Empty);
    }

    [Test]
    public void Meta_OfTheContract_HasMembersOnlyWhereThereIsARecord()
    {
        var described = OpenApiContract.Published!.Routes.Where(route => route.Meta?.Properties.Count > 0).ToList();

        Assert.That(
            described.Select(route => route.Path),
            Is.EqualTo(new[] { "/v3/ants/extrait_immatriculation_vehicule/france_connect" })
        );
        Assert.That(
            ContractRules.Differences(
                described[0].Meta!,
                ApiParticulierJson.Default.ExtraitImmatriculationMetaWire,
                "meta"
            ),
            Is.Empty
        );
    }

    [TestCaseSource(nameof(Endpoints))]
    public void Endpoint_Obsolete_IsWhatTheContractDeprecates(object endpoint)
    {
        var known = (KnownEndpoint)endpoint;

        Assert.That(Routes(known).Select(route => route.IsDeprecated), Is.All.EqualTo(known.IsObsolete));
    }

    [TestCaseSource(nameof(Endpoints))]
    public void Nulls_OfEachEndpoint_AreThoseThatWereLookedAt(object endpoint)
    {
        var known = (KnownEndpoint)endpoint;
        var nullable = Schema(known).Nodes().Where(node => node.Schema.IsNullable).Select(node => node.Path);

        Assert.That(nullable, Is.EquivalentTo(ContractNulls.ByEndpoint[known.Route]));
    }

    [TestCaseSource(nameof(Endpoints))]
    public void PublicModel_EachValueOfTheContract_IsTold(object endpoint)
    {
        var known = (KnownEndpoint)endpoint;
        var schema = Schema(known);

        Assert.That(Leaves(schema).Where(leaf => Changes(known, schema, leaf.Path).Count == 0), Is.Empty);
    }

    [TestCaseSource(nameof(Endpoints))]
    public void PublicModel_NullAnywhere_IsToldApart(object endpoint)
    {
        var known = (KnownEndpoint)endpoint;
        var schema = Schema(known);
        var before = PublicModel.Tell(known.Read(ContractSample.Of(schema)));

        Assert.That(
            schema
                .Nodes()
                .Select(node => node.Path)
                .Where(path => path.Length > 0)
                .Where(path =>
                    PublicModel.Tell(known.Read(ContractSample.With(schema, path, null))).SequenceEqual(before)
                ),
            Is.Empty
        );
    }

    [TestCaseSource(nameof(Endpoints))]
    public void PublicModel_KeyOfAScope_IsAbsentNullOrThere(object endpoint)
    {
        var known = (KnownEndpoint)endpoint;
        var schema = Schema(known);
        var before = PublicModel.Tell(known.Read(ContractSample.Of(schema)));

        Assert.Multiple(() =>
        {
            foreach (var name in schema.Properties.Keys)
            {
                var absent = PublicModel.Tell(known.Read(ContractSample.Without(schema, name))).Except(before);
                var empty = PublicModel.Tell(known.Read(ContractSample.With(schema, name, null))).Except(before);
                Assert.That(absent.Select(told => told.Text), Is.EqualTo(new[] { "not granted" }), name);
                Assert.That(empty.Select(told => told.Text), Is.EqualTo(new[] { "no value" }), name);
            }
        });
    }

    [TestCaseSource(nameof(Endpoints))]
    public void PublicModel_EachListOfValues_IsTheContracts(object endpoint)
    {
        var known = (KnownEndpoint)endpoint;
        var schema = Schema(known);

        Assert.Multiple(() =>
        {
            foreach (
                var (path, leaf) in Leaves(schema).Where(leaf => leaf.Schema is { Kind: "string", Values.Count: > 0 })
            )
            {
                if (s_labels.Contains($"{known.Route} {path}"))
                    continue;
                var told = Changes(known, schema, path).Single();
                Assert.That(told.KnownValues?.Except(s_valuesOfTheProse), Is.EquivalentTo(leaf.Values), path);
                Assert.That(
                    PublicModel
                        .Tell(known.Read(ContractSample.With(schema, path, "inconnu")))
                        .Select(value => value.Text),
                    Has.One.EqualTo("inconnu"),
                    path
                );
            }
        });
    }

    [TestCaseSource(nameof(Endpoints))]
    public void PublicModel_EachListedNumber_IsTold(object endpoint)
    {
        var known = (KnownEndpoint)endpoint;
        var schema = Schema(known);

        Assert.Multiple(() =>
        {
            foreach (
                var (path, leaf) in Leaves(schema).Where(leaf => leaf.Schema is { Kind: "integer", Values.Count: > 0 })
            )
            foreach (var value in leaf.Values)
                Assert.That(
                    Told(known, schema, path, JsonNode.Parse(value))
                        .Except(Told(known, schema, path, JsonValue.Create(99)))
                        .Select(told => told.Text),
                    Is.EqualTo(new[] { value }),
                    path
                );
        });
    }

    private static IEnumerable<Told> Told(KnownEndpoint endpoint, OpenApiSchema schema, string path, JsonNode? value) =>
        PublicModel.Tell(endpoint.Read(ContractSample.With(schema, path, value)));

    private static IEnumerable<OpenApiRoute> Routes(KnownEndpoint endpoint) =>
        OpenApiContract.Published!.Routes.Where(route => route.Endpoint == endpoint.Route);

    private static OpenApiSchema Schema(KnownEndpoint endpoint) =>
        OpenApiSchema.Union(Routes(endpoint).Select(route => route.Data));

    private static IEnumerable<(string Path, OpenApiSchema Schema)> Leaves(OpenApiSchema schema) =>
        schema.Nodes().Where(node => node.Schema.Kind is not ("object" or "array"));

    /// <summary>What the model tells differently once a value has changed.</summary>
    private static List<Told> Changes(KnownEndpoint endpoint, OpenApiSchema schema, string path)
    {
        var leaf = schema.Nodes().Single(node => node.Path == path).Schema;
        var before = PublicModel.Tell(endpoint.Read(ContractSample.Of(schema)));
        var after = PublicModel.Tell(endpoint.Read(ContractSample.With(schema, path, ContractSample.Another(leaf))));
        return [.. after.Except(before)];
    }
}
