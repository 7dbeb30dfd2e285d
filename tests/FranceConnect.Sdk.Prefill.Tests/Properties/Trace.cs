using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>
/// Finds a value again where its provenance says it comes from: in the JSON that was answered, in what was typed, or in the facts it is computed
/// from. Nothing of the SDK's reading is used.
/// </summary>
internal sealed class Trace(Scenario scenario, FactSet facts)
{
    private const string SecondSession = "secondSession:";

    private readonly ExpectedHousehold _eaje = ExpectedHousehold.Eaje(scenario);
    private readonly ExpectedHousehold _quotient = ExpectedHousehold.Quotient(scenario);
    private readonly ExpectedHousehold _second = ExpectedHousehold.SecondQuotient(scenario);

    public bool Holds(FieldType type, string text, Provenance provenance)
    {
        var isSecond = provenance.Path.StartsWith(SecondSession, StringComparison.Ordinal);
        var path = isSecond ? provenance.Path[SecondSession.Length..] : provenance.Path;
        return provenance.Source switch
        {
            "User" => scenario.Typed.Any(typed => typed.Id == path && IsTyped(type, text, typed.Text)),
            "FranceConnect" => IsClaim(path, text, isSecond ? scenario.SecondUserInfo : scenario.UserInfo),
            "ApiParticulier.QuotientFamilial" => IsOfHousehold(type, path, text, isSecond ? _second : _quotient),
            "ApiParticulier.ParticipationFamilialeEaje" => IsOfHousehold(type, path, text, _eaje),
            "ApiParticulier.Scolarite" => Any(Follow(scenario.School.Data, path), leaf => IsSchool(path, text, leaf)),
            "ApiParticulier.StatutEtudiant" => IsStudent(text),
            "Dgfip.ImpotParticulier" => scenario.Tax.Status == 200
                && Any(Follow(scenario.Tax.Json, path), leaf => IsTax(path, text, leaf)),
            "Ban" => text == scenario.Commune,
            "Cog" => Find(path) is { } code && Scenario.Labels.GetValueOrDefault(code) == text,
            "Derived" => IsDerived(path, text),
            _ => false,
        };
    }

    private static bool Any(IEnumerable<JsonElement> leaves, Func<string, bool> fits) =>
        leaves.Select(PlainText.Of).OfType<string>().Any(fits);

    /// <summary>The values at the end of a path; a bracket stands for any entry.</summary>
    private static IEnumerable<JsonElement> Follow(JsonElement? from, string path)
    {
        if (from is not { } root)
            return [];
        IEnumerable<JsonElement> found = [root];
        foreach (var step in path.Split('.').SkipWhile(step => step == "data"))
            found = found.SelectMany(value => Step(value, step.Split('[')[0]));
        return found;
    }

    private static IEnumerable<JsonElement> Step(JsonElement value, string key)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(key, out var member))
            yield break;
        if (member.ValueKind != JsonValueKind.Array)
            yield return member;
        else
            foreach (var item in member.EnumerateArray())
                yield return item;
    }

    private static bool IsWithin(string text, string leaf) =>
        PlainText.Fold(text) is { Length: > 0 } words && PlainText.Fold(leaf).Contains(words, StringComparison.Ordinal);

    private static bool IsClaim(string path, string text, string? userInfo)
    {
        using var document = JsonDocument.Parse(userInfo ?? "{}");
        var claims = document.RootElement.Clone();
        // The nom d'usage of an eIDAS identity is its family_name (rule R18).
        string[] names = path == "preferred_username" ? [path, "family_name"] : [path.Split('[')[0]];
        return names.Any(name => claims.TryGetProperty(name, out var claim) && IsClaim(path, text, claim));
    }

    private static bool IsClaim(string path, string text, JsonElement claim)
    {
        if (path.StartsWith("given_name_array", StringComparison.Ordinal))
            return claim.ValueKind == JsonValueKind.Array
                && IsWithin(
                    text,
                    string.Join(
                        ' ',
                        claim
                            .EnumerateArray()
                            .Where(item => item.ValueKind == JsonValueKind.String)
                            .Select(PlainText.Of)
                    )
                );
        if (claim.ValueKind != JsonValueKind.String || PlainText.Of(claim) is not { } leaf)
            return false;
        return path switch
        {
            "gender" => (leaf, text) is ("female", "F") or ("male", "M"),
            "birthdate" => IsDate(text, leaf),
            "birthplace" or "birthcountry" or "sub" => text == leaf.Trim(),
            _ => IsWithin(text, leaf),
        };
    }

    private bool IsOfHousehold(FieldType type, string path, string text, ExpectedHousehold household)
    {
        if (household.Data is not { } data)
            return false;
        if (path == "data.quotient_familial.annee+mois")
            return Any(Follow(data, "quotient_familial.annee"), year => Number(text[..4], year))
                && Any(Follow(data, "quotient_familial.mois"), month => Number(text[5..], month));
        var key = path.Split('.')[^1];
        if (path.StartsWith("data.enfants[selected].", StringComparison.Ordinal))
            return scenario.Child is >= 0 and var child
                && household.Children.ElementAtOrDefault(child) is { ValueKind: JsonValueKind.Object } chosen
                && Any(Step(chosen, key), leaf => IsPerson(type, text, leaf));
        if (path.StartsWith("data.allocataires[", StringComparison.Ordinal))
            return household.Claimants.Any(claimant => Any(Step(claimant, key), leaf => IsPerson(type, text, leaf)));
        return Any(
            Follow(data, path),
            leaf =>
                type.Name is "int" or "money" ? Number(text, leaf)
                : key == "fournisseur" ? (leaf, text) is ("CNAF", "CAF") or ("MSA", "MSA")
                : IsWithin(text, leaf)
        );
    }

    private static bool IsPerson(FieldType type, string text, string leaf) =>
        type.Name switch
        {
            "partialDate" => IsDate(text, leaf),
            "gender" => text == leaf && leaf is "F" or "M",
            _ => IsWithin(text, leaf),
        };

    /// <summary>What is kept of a date is its beginning, and a date it is.</summary>
    private static bool IsDate(string text, string leaf) =>
        PlainText.Date(leaf) is not null && leaf.Trim().StartsWith(text, StringComparison.Ordinal);

    private static bool IsSchool(string path, string text, string leaf) =>
        path switch
        {
            "data.est_scolarise" or "data.est_boursier" => text.Equals(leaf, StringComparison.OrdinalIgnoreCase),
            "data.echelon_bourse" => Number(text, leaf),
            "data.regime_pensionnat.code" => (leaf, text)
                is
                    ("0" or "1", "externe")
                    or
                    ("2" or "6", "demiPensionnaire")
                    or
                    ("3" or "4" or "5", "interne"),
            _ => IsWithin(text, leaf),
        };

    private static bool IsTax(string path, string text, string leaf) =>
        path switch
        {
            "rfr" or "nbPart" => Number(text, leaf),
            "sitFam" => (leaf, text)
                is
                    ("M", "marie")
                    or
                    ("O", "pacse")
                    or
                    ("C", "celibataire")
                    or
                    ("D", "divorce")
                    or
                    ("V", "veuf"),
            _ => IsWithin(text, leaf),
        };

    private bool IsStudent(string text)
    {
        var registered = Follow(scenario.Student.Data, "admissions.est_inscrit").Select(PlainText.Of).ToList();
        return text == "true" ? registered.Contains("true") : registered.Count > 0;
    }

    private bool IsDerived(string path, string text) =>
        path switch
        {
            "count(data.enfants)" => new[] { _eaje, _quotient }
                .Where(household => household.ListsChildren)
                .Take(1)
                .Any(household => text == JsonGen.Invariant(household.Children.Count)),
            "Child.BirthDate" => PlainText.Date(Find(path)) is (var year, { } month, { } day)
                && text == JsonGen.Invariant(YearsSince(year, month, day)),
            _ => (Find(path), text) is ("F", "Madame") or ("M", "Monsieur"),
        };

    private int YearsSince(int year, int month, int day) =>
        scenario.Now.Year - year - ((scenario.Now.Month, scenario.Now.Day).CompareTo((month, day)) < 0 ? 1 : 0);

    private static bool IsTyped(FieldType type, string text, string? typed) =>
        typed?.Trim() is { Length: > 0 } known
        && (
            text == known
            || type.Name switch
            {
                "int" or "money" or "decimal" => Number(text, known.Replace(',', '.')),
                "bool" => text == "true" && known == "on",
                "partialDate" => IsDate(text, known),
                _ => false,
            }
        );

    private static bool Number(string text, string leaf) =>
        PlainText.Number(text) is { } number && number == PlainText.Number(leaf);

    private string? Find(string fact) => facts.FirstOrDefault(known => known.Key.Name == fact)?.Text;
}
