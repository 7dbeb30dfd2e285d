using System.Globalization;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>What must be true of any filled form: each check tells what is wrong, and nothing when all is well.</summary>
internal static partial class Checks
{
    private static readonly string[] s_certifying =
    [
        "FranceConnect",
        "ApiParticulier.QuotientFamilial",
        "ApiParticulier.ParticipationFamilialeEaje",
        "ApiParticulier.Scolarite",
        "ApiParticulier.StatutEtudiant",
        "Dgfip.ImpotParticulier",
    ];

    private static readonly Dictionary<string, string> s_trustOf = Data
        .Forms.GetProperty("facts")
        .EnumerateArray()
        .ToDictionary(fact => fact.GetProperty("key").GetString()!, fact => fact.GetProperty("trust").GetString()!);

    private static readonly Dictionary<string, string> s_sentenceOf = Data
        .Forms.GetProperty("sources")
        .EnumerateObject()
        .ToDictionary(source => source.Name, source => source.Value.GetProperty("provenanceFr").GetString()!);

    /// <summary>No value is made up: each is found again where it is said to come from.</summary>
    public static IEnumerable<string> Invented(Outcome outcome)
    {
        var trace = new Trace(outcome.Scenario, outcome.Result.Facts);
        return Values(outcome)
            .Where(value => !trace.Holds(value.Type, value.Text, value.Provenance))
            .Select(value => $"{value.Name} = {value.Text} is not in {value.Provenance}");
    }

    /// <summary>Certified by a source that certifies, of a fact it certifies, and by nobody else; what is computed is worth less than what it is computed from.</summary>
    public static IEnumerable<string> WronglyTrusted(Outcome outcome)
    {
        foreach (var value in Values(outcome))
        {
            var (name, source, path, trust) = (value.Name, value.Source, value.Provenance.Path, value.Provenance.Trust);
            if (trust == TrustLevel.Certified && !s_certifying.Contains(source))
                yield return $"{name} of {source} is Certified";
            if (
                trust == TrustLevel.Certified
                && source.Contains(".QuotientFamilial", StringComparison.Ordinal)
                && !path.Contains("data.quotient_familial.", StringComparison.Ordinal)
            )
                yield return $"{name} at {path} is Certified";
            if ((source == "User") != (trust == TrustLevel.Declared))
                yield return $"{name} of {source} is {trust}";
            if (source is "Derived" or "Cog" && Input(outcome, path) is { } input && input.Provenance.Trust > trust)
                yield return $"{name} is worth more than {input}";
        }
        foreach (var fact in outcome.Result.Facts)
            if (fact.Provenance.Trust.ToString() != ExpectedTrust(fact))
                yield return $"{fact} is {fact.Provenance.Trust}, not {ExpectedTrust(fact)}";
    }

    /// <summary>Every value says its source, its path, its day, and so in one French sentence.</summary>
    public static IEnumerable<string> WithoutProvenance(Outcome outcome)
    {
        var day = outcome.Scenario.Now.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
        foreach (var value in Values(outcome))
        {
            var provenance = value.Provenance;
            if (!s_sentenceOf.TryGetValue(provenance.Source, out var template))
                yield return $"{value.Name} is of nobody: {provenance.Source}";
            else if (!Funds(value).Select(fund => Write(template, fund)).Contains(provenance.Sentence))
                yield return $"{value.Name} says « {provenance.Sentence} »";
            if (string.IsNullOrWhiteSpace(provenance.Path))
                yield return $"{value.Name} has no path";
            if (provenance.ObtainedOn != $"{outcome.Scenario.Now:yyyy-MM-dd}")
                yield return $"{value.Name} is of {provenance.ObtainedOn}";
            if (string.IsNullOrWhiteSpace(value.Text))
                yield return $"{value.Name} is empty";
        }

        string Write(string template, string fund) => template.Replace("{provider}", fund).Replace("{date}", day);

        IEnumerable<string> Funds(Value value)
        {
            var reply = value.Provenance.Path.StartsWith("secondSession:", StringComparison.Ordinal)
                ? outcome.Scenario.SecondQuotient
                : outcome.Scenario.Quotient;
            var fund =
                reply.Data is { } data && data.TryGetProperty("quotient_familial", out var quotient)
                    ? PlainText.Of(quotient, "fournisseur")
                    : null;
            return
            [
                fund switch
                {
                    "CNAF" => "la CAF",
                    "MSA" => "la MSA",
                    _ => "la CAF ou la MSA",
                },
            ];
        }
    }

    /// <summary>A locked or contestable value is the source's, whatever is typed over it, and what was typed is named.</summary>
    public static IEnumerable<string> Overwritten(Outcome outcome)
    {
        foreach (var official in outcome.Untyped.Fields.Where(IsOfficial))
        {
            var field = outcome.Result.Find(official.Id);
            if (field is null || Describe(field) != Describe(official))
                yield return $"{official.Id} was {Describe(official)}, and is {(field is null ? "gone" : Describe(field))}";
            var typed = outcome.Scenario.Typed.FirstOrDefault(typed => typed.Id == official.Id).Text;
            if (IsAnother(typed, official.Text) && outcome.Alterations.All(altered => altered.Field.Id != official.Id))
                yield return $"{official.Id} was typed over, and is not named";
        }
    }

    /// <summary>What is missing is what is required and has no value, in the form's order.</summary>
    public static IEnumerable<string> WronglyMissing(Outcome outcome)
    {
        var known = outcome.Result.Fields.Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
        var required = PropertyForms
            .RequiredOf(outcome.Result.Form)
            .Where(field => !field.IsOnlyWithoutLocality || !known.Contains("address.locality"))
            .Select(field => field.Id)
            .ToHashSet(StringComparer.Ordinal);
        var expected = outcome
            .Result.Form.Fields.Select(field => field.Id)
            .Where(id => required.Contains(id) && !known.Contains(id));
        var missing = outcome.Result.Missing.Select(field => field.Id).ToList();
        if (!missing.SequenceEqual(expected))
            yield return $"missing: {string.Join(' ', missing)}; required: {string.Join(' ', expected)}";
    }

    /// <summary>Neither a warning nor a field comes twice.</summary>
    public static IEnumerable<string> Repeated(Outcome outcome) =>
        Twice(outcome.Result.Warnings.Select(Content))
            .Concat(Twice(outcome.Result.Fields.Concat(outcome.Result.Proposals).Select(field => field.Id)));

    /// <summary>The same question has the same answer.</summary>
    public static IEnumerable<string> Changing(Outcome outcome)
    {
        if (ResultJson.Page(outcome.Again) != ResultJson.Page(outcome.Result))
            yield return "filled once more, the form is another";
    }

    private static IEnumerable<string> Twice(IEnumerable<string> items) =>
        items.GroupBy(item => item).Where(same => same.Count() > 1).Select(same => $"twice: {same.Key}");

    private static string Content(PrefillWarning warning) =>
        $"{warning.Code} {warning.Source} {warning.Key} {warning.Fact} {warning.Field} {warning.HttpStatus} "
        + $"{warning.ProviderCode} {warning.Expected} {warning.Actual} {warning.Session}";

    private static string Describe(PrefillField field) =>
        $"{field.Text} {field.Provenance.Source} {field.Provenance.Path} {field.Provenance.Trust} {field.Policy}";

    private static bool IsOfficial(PrefillField field) => field.Policy is EditPolicy.Locked or EditPolicy.Contestable;

    /// <summary>Whether it is surely another value: in another writing it may still be the same.</summary>
    private static bool IsAnother(string? typed, string official)
    {
        return !string.IsNullOrWhiteSpace(typed) && Letters(typed) != Letters(official) && typed.Trim() != "on";

        static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
    }

    private static Fact? Input(Outcome outcome, string name) =>
        outcome.Result.Facts.FirstOrDefault(fact => fact.Key.Name == name);

    /// <summary>That of the fact, but the partner's is Administrative when the citizen made them the second guardian (rule R36).</summary>
    private static string ExpectedTrust(Fact fact) =>
        fact.Key.Entity == "Guardian2" && fact.Provenance.Path.StartsWith("data.", StringComparison.Ordinal)
            ? "Administrative"
            : s_trustOf[fact.Key.Name];

    private static IEnumerable<Value> Values(Outcome outcome) =>
        [
            .. outcome.Result.Facts.Select(fact => new Value(
                fact.Key.Name,
                fact.Key.FieldType,
                fact.Text,
                fact.Provenance
            )),
            .. outcome
                .Result.Fields.Concat(outcome.Result.Proposals)
                .SelectMany(field => field.Original is { } original ? new[] { field, original } : [field])
                .Select(field => new Value(field.Id, field.Field.Type, field.Text, field.Provenance)),
        ];

    private sealed record Value(string Name, FieldType Type, string Text, Provenance Provenance)
    {
        public string Source => Provenance.Source;
    }
}
