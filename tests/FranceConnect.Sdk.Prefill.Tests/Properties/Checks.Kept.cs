using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Tests;

internal static partial class Checks
{
    // Shorter texts are found anywhere.
    private const int LeastLength = 5;

    private static readonly string s_vocabulary = PlainText.Fold(
        Data.Forms.GetRawText()
            + string.Concat(PropertyForms.All.SelectMany(form => form.Fields).Select(field => field.Id))
    );

    /// <summary>
    /// Nothing that must be forgotten is in what is kept, recorded or shown: other children, households that were set aside, members that nobody
    /// reads, refusals, places of birth.
    /// </summary>
    public static IEnumerable<string> Survivors(Outcome outcome)
    {
        var allowed = Allowed(outcome.Scenario).Select(PlainText.Fold).ToList();
        var forbidden = Forbidden(outcome)
            .Select(PlainText.Fold)
            .Where(text => text.Length >= LeastLength && !s_vocabulary.Contains(text, StringComparison.Ordinal))
            .Where(text => !allowed.Exists(known => known.Contains(text, StringComparison.Ordinal)))
            .Distinct()
            .ToList();
        foreach (
            var (where, json) in new[] { ("draft", outcome.Draft), ("record", outcome.Record), ("page", outcome.Page) }
        )
        {
            using var document = JsonDocument.Parse(json);
            var kept = PlainText.Texts(document.RootElement).Select(entry => PlainText.Fold(entry.Text)).ToList();
            foreach (
                var text in forbidden.Where(text => kept.Exists(one => one.Contains(text, StringComparison.Ordinal)))
            )
                yield return $"{text} is in the {where}";
        }
    }

    private static IEnumerable<string> Forbidden(Outcome outcome)
    {
        var scenario = outcome.Scenario;
        foreach (var reply in Replies(scenario))
        foreach (var (key, text) in reply.Json is { } body ? PlainText.Texts(body) : [("", reply.Body)])
            // A code of the provider's is kept for the vendor's log.
            if (key != "code")
                yield return text;
        foreach (var (key, text) in Claims(scenario))
            if (key is "birthplace" or "birthcountry" or "extra" && outcome.Result.Form.Id != "tout")
                yield return text;
    }

    private static IEnumerable<string> Allowed(Scenario scenario)
    {
        foreach (var (key, text) in Claims(scenario))
            if (key is not ("birthplace" or "birthcountry" or "extra") || IsBound(key, scenario))
                yield return text;
        foreach (var (_, text) in scenario.Typed)
            yield return text ?? "";
        yield return $"{scenario.Now:yyyy-MM-dd} {scenario.Now + Sealed.Retention:yyyy-MM-dd}";
        yield return scenario.Commune ?? "";
        foreach (var label in Scenario.Labels.Values)
            yield return label;
        foreach (var household in new[] { ExpectedHousehold.Eaje(scenario), ExpectedHousehold.Quotient(scenario) })
            if (household.Data is { } data)
                foreach (var text in ReadOf(data, household, scenario.Child))
                    yield return text;
        if (ExpectedHousehold.SecondQuotient(scenario).Data is { } second)
            foreach (var text in Known(second, "quotient_familial"))
                yield return text;
        if (scenario.School.Data is { } school)
            foreach (
                var key in new[]
                {
                    "annee_scolaire",
                    "etablissement",
                    "module_elementaire_formation",
                    "statut_eleve",
                    "regime_pensionnat",
                }
            )
            foreach (var text in Known(school, key))
                yield return text;
        if (scenario.Tax is { Status: 200, Json: { } tax })
            foreach (var key in new[] { "sitFam", "aft" })
            foreach (var text in Known(tax, key))
                yield return text;
    }

    /// <summary>What a form may use of a household that is the applicant's own.</summary>
    private static IEnumerable<string> ReadOf(JsonElement data, ExpectedHousehold household, int? child) =>
        [
            .. Known(data, "allocataires"),
            .. Known(data, "adresse"),
            .. Known(data, "quotient_familial"),
            .. child is { } index
            && household.Children.ElementAtOrDefault(index) is { ValueKind: JsonValueKind.Object } chosen
                ? PlainText.Texts(chosen).Where(entry => entry.Key != "extra").Select(entry => entry.Text)
                : [],
        ];

    private static IEnumerable<string> Known(JsonElement owner, string key) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(key, out var value)
            ? PlainText.Texts(value, key).Where(entry => entry.Key != "extra").Select(entry => entry.Text)
            : [];

    private static bool IsBound(string key, Scenario scenario) => key != "extra" && scenario.Form.Id == "tout";

    private static IEnumerable<Reply> Replies(Scenario scenario) =>
        [
            scenario.Quotient,
            scenario.Eaje,
            scenario.School,
            scenario.Student,
            scenario.Tax,
            .. scenario.SecondUserInfo is null ? [] : new[] { scenario.SecondQuotient },
        ];

    private static IEnumerable<(string Key, string Text)> Claims(Scenario scenario)
    {
        foreach (var userInfo in new[] { scenario.UserInfo, scenario.SecondUserInfo ?? "{}" })
        {
            using var document = JsonDocument.Parse(userInfo);
            foreach (var entry in PlainText.Texts(document.RootElement.Clone()))
                yield return entry;
        }
    }
}
