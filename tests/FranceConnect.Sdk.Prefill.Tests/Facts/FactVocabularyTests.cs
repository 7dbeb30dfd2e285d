using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>The facts in code against the project's own file of facts.</summary>
public sealed class FactVocabularyTests
{
    private static readonly JsonElement s_sources = Data.Forms.GetProperty("sources");

    [Test]
    public void All_ComparedWithTheFile_HasTheSameFactsInTheSameOrder() =>
        Assert.That(
            Facts.All.Select(Describe),
            Is.EqualTo(Data.Forms.GetProperty("facts").EnumerateArray().Select(Describe))
        );

    [Test]
    public void All_OfTheVocabulary_AreSeventySix() => Assert.That(Facts.All, Has.Count.EqualTo(76));

    [Test]
    public void Sources_OfTheFacts_AreDescribedAsInTheFile()
    {
        var sources = Facts
            .All.SelectMany(fact => fact.Origins)
            .Select(origin => origin.Source)
            .Append(FactSourceInfo.Agent)
            .Append(FactSourceInfo.User)
            .DistinctBy(source => source.Id);

        Assert.Multiple(() =>
        {
            foreach (var source in sources)
            {
                var expected = s_sources.GetProperty(source.Id);
                Assert.That(source.Label, Is.EqualTo(expected.GetProperty("labelFr").GetString()), source.Id);
                Assert.That(source.Sentence, Is.EqualTo(expected.GetProperty("provenanceFr").GetString()), source.Id);
                if (expected.TryGetProperty("scopes", out var scopes))
                    Assert.That(
                        source.Scopes.Select(block => $"{block.Key}: {block.Value.Single().Name}"),
                        Is.EqualTo(scopes.EnumerateObject().Select(block => $"{block.Name}: {block.Value}")),
                        source.Id
                    );
            }
        });
    }

    [Test]
    public void OriginIn_UnknownToTheFact_IsRefused() =>
        Assert.That(
            () => Facts.Child.BirthName.OriginIn(FactSourceInfo.Ban),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );

    private static string Describe(FactKey key) =>
        string.Join(
            " | ",
            key.Name,
            key.FieldType.Name,
            key.Label,
            key.Trust,
            key.Policy.ToString().ToLowerInvariant(),
            key.IsSensitive,
            key.Retention switch
            {
                FactRetention.TariffDecision => "tariff decision",
                var other => other.ToString().ToLowerInvariant(),
            },
            string.Join(
                "; ",
                key.Origins.Select(origin =>
                    $"{origin.Source.Id} {origin.Path} [{string.Join(",", origin.Transforms)}]"
                )
            )
        );

    private static string Describe(JsonElement fact) =>
        string.Join(
            " | ",
            Text(fact, "key"),
            Text(fact, "type"),
            Text(fact, "labelFr"),
            Text(fact, "trust"),
            Text(fact, "policy"),
            fact.GetProperty("sensitive").GetBoolean(),
            Text(fact, "retention"),
            string.Join(
                "; ",
                fact.GetProperty("sources")
                    .EnumerateArray()
                    .Select(origin =>
                        $"{Text(origin, "source")} {Text(origin, "path")} [{string.Join(",", Transforms(origin))}]"
                    )
            )
        );

    private static IEnumerable<string?> Transforms(JsonElement origin) =>
        origin.TryGetProperty("transforms", out var transforms)
            ? transforms.EnumerateArray().Select(transform => transform.GetString())
            : [];

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
