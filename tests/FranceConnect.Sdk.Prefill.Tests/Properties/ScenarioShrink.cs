using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>Smaller scenarios that may fail still: one answer, one member, one entry, one typed text less at a time. Made as they are asked for.</summary>
internal static class ScenarioShrink
{
    public static IEnumerable<Scenario> Of(Scenario scenario) =>
        Of(scenario.Quotient)
            .Select(reply => scenario with { Quotient = reply })
            .Concat(Of(scenario.Eaje).Select(reply => scenario with { Eaje = reply }))
            .Concat(Of(scenario.School).Select(reply => scenario with { School = reply }))
            .Concat(Of(scenario.Student).Select(reply => scenario with { Student = reply }))
            .Concat(Of(scenario.Tax).Select(reply => scenario with { Tax = reply }))
            .Concat(Second(scenario))
            .Concat(Without(scenario.Typed).Select(typed => scenario with { Typed = [.. typed] }))
            .Concat(Person(scenario.UserInfo).Select(person => scenario with { UserInfo = person }))
            .Concat(Simpler(scenario));

    /// <summary>The same JSON without one of its members or entries, wherever it is; nothing for what is no JSON.</summary>
    public static IEnumerable<string> Of(string json) => new Reply(200, json).Json is { } root ? Of(root) : [];

    private static IEnumerable<string> Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => Of(
                [.. value.EnumerateObject().Select(member => ($"{JsonGen.Quote(member.Name)}:", member.Value))],
                "{}"
            ),
            JsonValueKind.Array => Of([.. value.EnumerateArray().Select(item => ("", item))], "[]"),
            _ => [],
        };

    private static IEnumerable<string> Of(IReadOnlyList<(string Key, JsonElement Value)> parts, string brackets)
    {
        var texts = parts.Select(part => part.Key + part.Value.GetRawText()).ToList();
        foreach (var fewer in Without(texts))
            yield return Join(fewer);
        for (var i = 0; i < texts.Count; i++)
            foreach (var smaller in Of(parts[i].Value))
                yield return Join(texts.Select((text, place) => place == i ? parts[i].Key + smaller : text));

        string Join(IEnumerable<string> items) => brackets[0] + string.Join(",", items) + brackets[1];
    }

    private static IEnumerable<Reply> Of(Reply reply) =>
        reply == Reply.NotFound
            ? []
            : Of(reply.Body).Select(body => reply with { Body = body }).Prepend(Reply.NotFound);

    private static IEnumerable<string> Person(string userInfo) =>
        Of(userInfo).Where(json => json.Contains("\"sub\":", StringComparison.Ordinal));

    private static IEnumerable<Scenario> Second(Scenario scenario) =>
        scenario.SecondUserInfo is not { } second
            ? []
            : Person(second)
                .Select(person => scenario with { SecondUserInfo = person })
                .Concat(Of(scenario.SecondQuotient).Select(reply => scenario with { SecondQuotient = reply }))
                .Prepend(scenario with { SecondUserInfo = null });

    private static IEnumerable<Scenario> Simpler(Scenario scenario) =>
        new[]
        {
            scenario with
            {
                IsEuropean = false,
            },
            scenario with
            {
                Child = null,
            },
            scenario with
            {
                Partner = null,
            },
            scenario with
            {
                Commune = null,
            },
            scenario with
            {
                Now = new Scenario().Now,
            },
        }.Where(simpler => simpler != scenario);

    private static IEnumerable<IEnumerable<T>> Without<T>(IReadOnlyList<T> list) =>
        list.Select((_, place) => list.Where((_, index) => index != place));
}
