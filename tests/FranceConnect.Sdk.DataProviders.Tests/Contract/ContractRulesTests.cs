using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The comparison refuses what is wrong on either side.</summary>
public sealed class ContractRulesTests
{
    private const string Contract = """
        openapi: 3.0.0
        paths:
          /v3/essai/personnes/identite:
            get:
              deprecated: true
              parameters:
                - {name: recipient, in: query, required: true}
                - {name: annee, in: query}
                - {name: Cache-Control, in: header}
              responses:
                '200':
                  content:
                    application/json:
                      schema:
                        properties:
                          data:
                            $ref: '#/components/schemas/Data'
        components:
          schemas:
            Data:
              type: object
              properties:
                nom: {type: string, nullable: true, enum: [A, null, B]}
                montant: {type: integer}
                actif: {type: boolean}
                noms: {type: array, items: {type: string}}
                enfants: {type: array, items: {$ref: '#/components/schemas/Enfant'}}
            Enfant:
              type: object
              properties:
                prenom: {type: string}
        """;

    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters =
        {
            new TextConverter(),
            new TextListConverter(),
            new NumberConverter(),
            new BooleanConverter(),
            new ListConverter<Enfant>(),
        },
    };

    [Test]
    public void Contract_Route_IsRead()
    {
        var route = Read(Contract).Routes.Single();

        Assert.Multiple(() =>
        {
            Assert.That(route.Endpoint, Is.EqualTo("/v3/essai/personnes"));
            Assert.That(route.Operation, Is.EqualTo("api_particulier_v3_essai_personnes_with_civility"));
            Assert.That(route.IsDeprecated, Is.True);
            Assert.That(
                route.Query.Select(parameter => (parameter.Name, parameter.IsRequired)),
                Is.EqualTo(new[] { ("recipient", true), ("annee", false) })
            );
            Assert.That(route.Data.Properties["nom"].IsNullable, Is.True);
            Assert.That(route.Data.Properties["nom"].Values, Is.EqualTo(new[] { "A", "B" }));
            Assert.That(route.Data.Nodes().Select(node => node.Path), Does.Contain("enfants[].prenom"));
        });
    }

    [Test]
    public void Differences_SameRecord_AreNone() => Assert.That(Differences<Right>(Contract), Is.Empty);

    [TestCase("montant: {type: integer}", "", "data.montant: not in the contract")]
    [TestCase(
        "prenom: {type: string}",
        "nom: {type: string}",
        "data.enfants[].prenom: not in the contract",
        "data.enfants[].nom: not in the record"
    )]
    [TestCase(
        "montant: {type: integer}",
        "montant: {type: string}",
        "data.montant: string in the contract, number in the record"
    )]
    [TestCase(
        "actif: {type: boolean}",
        "actif: {type: string}",
        "data.actif: string in the contract, boolean in the record"
    )]
    [TestCase(
        "items: {type: string}",
        "items: {type: integer}",
        "data.noms[]: number in the contract, string in the record"
    )]
    [TestCase("actif:", "ajout: {type: string}\n        actif:", "data.ajout: not in the record")]
    public void Differences_ContractChanged_AreNamed(string from, string to, params string[] differences) =>
        Assert.That(Differences<Right>(Contract.Replace(from, to, StringComparison.Ordinal)), Is.EqualTo(differences));

    [Test]
    public void Differences_WrongRecord_AreNamed() =>
        Assert.That(
            Differences<Wrong>(Contract),
            Is.EqualTo(
                new[]
                {
                    "data.ajout: not in the contract",
                    "data.nom: string in the contract, number in the record",
                    "data.montant: cannot tell absent from null",
                    "data.actif: not in the record",
                    "data.noms: array in the contract, string in the record",
                }
            )
        );

    [Test]
    public void Contract_UnknownKindOfSchema_IsRefused() =>
        Assert.That(
            () => Read(Contract.Replace("{type: boolean}", "{oneOf: [{type: string}]}", StringComparison.Ordinal)),
            Throws.TypeOf<NotSupportedException>()
        );

    private static IEnumerable<string> Differences<T>(string contract) =>
        ContractRules.Differences(Read(contract).Routes.Single().Data, s_options.GetTypeInfo(typeof(T)));

    private static OpenApiContract Read(string text) => new(new StringReader(text));

    private sealed class Right : WireRecord
    {
        public Member<string> Nom { get; init; }
        public Member<decimal?> Montant { get; init; }
        public Member<bool?> Actif { get; init; }
        public Member<IReadOnlyList<string>> Noms { get; init; }
        public Member<IReadOnlyList<Enfant>> Enfants { get; init; }
    }

    private sealed class Wrong : WireRecord
    {
        public Member<string> Ajout { get; init; }
        public Member<decimal?> Nom { get; init; }
        public int? Montant { get; init; }
        public Member<string> Noms { get; init; }
        public Member<IReadOnlyList<Enfant>> Enfants { get; init; }
    }

    private sealed class Enfant : WireRecord
    {
        public Member<string> Prenom { get; init; }
    }
}
