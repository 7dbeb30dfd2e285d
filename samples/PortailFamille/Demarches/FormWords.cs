using System.Globalization;
using FranceConnect.Sdk.Prefill;
using PortailFamille.Citizen;

namespace PortailFamille.Demarches;

/// <summary>What a form's page says of its sources and of its children, in plain French.</summary>
internal static class FormWords
{
    /// <summary>From whom and what, one line a source: two endpoints of one fund are one source for a citizen.</summary>
    public static IReadOnlyList<(string Source, string Data)> Notice(FormDefinition form) =>
        [
            .. form.Notice()
                .GroupBy(static entry => entry.Source.Label)
                .Select(static group =>
                    (
                        CapitalOf(group.Key),
                        string.Join(
                            ", ",
                            group.SelectMany(static entry => entry.Facts).Select(static fact => fact.Label).Distinct()
                        )
                    )
                ),
        ];

    /// <summary>
    /// How each source ended for the citizen; what the other parent's fund said is theirs. A household set aside and one not found are one
    /// sentence (rule R14).
    /// </summary>
    public static IReadOnlyList<(string Source, string Text)> Outcomes(PrefillResult result) =>
        [
            .. result
                .Outcomes.Where(static outcome => outcome.Session == 1)
                .Select(outcome => (CapitalOf(LabelOf(result.Form, outcome)), TextOf(outcome)))
                .Distinct(),
        ];

    /// <summary>What the other parent is to know before signing in: what is asked, and who reads it.</summary>
    public static string OtherParentNotice(FormDefinition form)
    {
        const string identity =
            "FranceConnect transmet son identité (noms, prénoms, sexe, date de naissance, adresse électronique), que vous verrez dans ce formulaire.";
        return form.Find("household2.quotientFamilial") is null
            ? identity
            : identity
                + " La CAF ou la MSA transmet son quotient familial, pour une facture partagée\u00a0: il va à la mairie, et vous ne le verrez pas.";
    }

    /// <summary>What to be warned of that no field says by itself.</summary>
    public static IReadOnlyList<string> Warnings(PrefillResult result) =>
        [
            .. result
                .Warnings.Where(static warning =>
                    warning is { Field: null, Session: null } && warning.Code != PrefillWarningCode.UnknownCogCode
                )
                .Select(static warning => warning.Sentence)
                .Distinct(),
            .. result.Outcomes.Any(static outcome => outcome.Kind == SourceOutcomeKind.SamePerson)
                ? [SamePerson]
                : Array.Empty<string>(),
        ];

    private const string SamePerson =
        "FranceConnect a de nouveau donné votre identité. L’autre parent doit s’identifier avec son propre compte.";

    public static string Child(ListedChild child)
    {
        var name = string.Join(' ', new[] { child.GivenNames, child.BirthName }.Where(static text => text is not null));
        return child.BirthDate is { } date ? $"{name}, {FrenchWords.Date(date)}" : name;
    }

    /// <summary>The partner whom the CAF or the MSA knows.</summary>
    public static string Partner(FactSet facts) =>
        string.Join(
            ' ',
            new[] { facts.Get(Facts.Partner.GivenNames)?.Value, facts.Get(Facts.Partner.BirthName)?.Value }.Where(
                static text => text is not null
            )
        );

    /// <summary>How many answers an agent need not check, and how many were only declared.</summary>
    public static string Count(ProvenanceRecord record)
    {
        var certified = record.Entries.Count(static entry => entry.Trust == TrustLevel.Certified);
        var declared = record.Entries.Count(static entry => entry.Trust == TrustLevel.Declared);
        return $"Réponses\u00a0: {record.Entries.Count}. Certifiées\u00a0: {certified}. Déclarées par l’usager\u00a0: {declared}.";
    }

    /// <summary>« est-il », « est-elle », by what the fund says of the partner.</summary>
    public static string IsPartner(FactSet facts) =>
        facts.Get(Facts.Partner.Gender)?.Value.ToString() switch
        {
            "F" => "est-elle la seconde responsable légale",
            "M" => "est-il le second responsable légal",
            _ => "a-t-il ou a-t-elle aussi la responsabilité légale",
        };

    public static string Retention(FormDefinition form) =>
        form.Retention is { TotalHours: var hours }
            ? $"{hours.ToString(CultureInfo.InvariantCulture)} heures au plus"
            : "";

    private static string LabelOf(FormDefinition form, SourceOutcome outcome) =>
        form.Notice().FirstOrDefault(entry => entry.Source.Id == outcome.Source)?.Source.Label ?? "autre source";

    private static string TextOf(SourceOutcome outcome) =>
        outcome.Kind switch
        {
            SourceOutcomeKind.Answered => "a répondu.",
            SourceOutcomeKind.NotFound or SourceOutcomeKind.NotMatched => "n’a rien transmis pour vous.",
            SourceOutcomeKind.NotOnThisPlatform =>
                "ne répond qu’après une identification par FranceConnect, pas par FranceConnect+.",
            SourceOutcomeKind.TooLate => "n’a pas répondu à temps.",
            SourceOutcomeKind.NotAsked => "n’a pas encore été interrogé.",
            SourceOutcomeKind.Refused => "n’a pas pu être interrogé. Vous n’y êtes pour rien.",
            _ => "ne répond pas pour le moment.",
        };

    private static string CapitalOf(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
