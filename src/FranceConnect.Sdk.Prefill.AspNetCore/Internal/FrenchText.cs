using System.Globalization;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>What a citizen reads beside a field. A no-break space stands before « : », « ; », « ? » and « ! ».</summary>
internal static class FrenchText
{
    public const string Required = "(obligatoire)";
    public const string Contest = "Signaler une erreur";
    public const string Invalid = "La valeur saisie n’est pas valide.";
    public const string Ignored =
        "Votre modification n’est pas prise en compte\u00a0: la valeur officielle est conservée.";
    public const string PartialDateHint =
        "Au format JJ/MM/AAAA, par exemple 25/12/2019. Si le jour est inconnu\u00a0: MM/AAAA ou AAAA.";
    public const string DateHint = "Au format JJ/MM/AAAA, par exemple 01/09/2026.";
    public const string MonthHint = "Au format MM/AAAA, par exemple 09/2026.";
    public const string ListHint = "Une ligne par réponse.";

    public const string Withheld = "Transmis à la mairie";
    public const string WithheldWhy = "La valeur n’est pas affichée\u00a0: elle ne regarde que l’autre parent.";

    public static string Badge(TrustLevel trust) =>
        trust switch
        {
            TrustLevel.Certified => "Certifié",
            TrustLevel.Administrative => "Transmis par une administration",
            TrustLevel.Derived => "Déduit",
            _ => "Déclaré",
        };

    public static string? Advice(EditPolicy policy) =>
        policy switch
        {
            EditPolicy.Locked =>
                "Cette valeur ne se modifie pas ici\u00a0: elle se corrige auprès de l’organisme qui l’a fournie.",
            EditPolicy.Contestable => "Cette valeur ne se modifie pas ici\u00a0; vous pouvez signaler une erreur.",
            EditPolicy.Editable => "Vous pouvez la modifier.",
            _ => null,
        };

    public static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    public static string Original(string text, string sentence) =>
        $"Vous avez remplacé la valeur d’origine\u00a0: {text}. {Sentence(sentence)}";

    public static string Proposal(string text, string sentence) =>
        $"Valeur proposée\u00a0: {text}. {Sentence(sentence)} Elle n’est reprise qu’avec votre confirmation.";

    public static string Contested(string text) =>
        $"Vous avez signalé une erreur et indiqué\u00a0: {text}. La valeur officielle reste affichée\u00a0; un agent vérifiera.";

    public static string ContestHint(string? proof) =>
        proof is null
            ? "Un justificatif vous sera demandé\u00a0; un agent décidera."
            : $"Un justificatif vous sera demandé ({proof})\u00a0; un agent décidera.";

    public static string ContestLabel(string label) => $"{label}\u00a0: valeur exacte selon vous";

    public static string ContestedForAgent(string text, string? proof) =>
        proof is null
            ? $"L’usager conteste et indique\u00a0: {text}. Un justificatif est à lui demander."
            : $"L’usager conteste et indique\u00a0: {text}. Justificatif à lui demander\u00a0: {proof}.";

    public static string ReplacedForAgent(string text, string sentence) =>
        $"L’usager a remplacé\u00a0: {text}. {Sentence(sentence)}";

    public static string Document(string name) =>
        $"Document déjà joint\u00a0: {name}. Choisissez-en un autre pour le remplacer.";

    public static string Errors(int count) =>
        count == 1
            ? "Le formulaire n’est pas envoyé\u00a0: 1 réponse est à revoir."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Le formulaire n’est pas envoyé\u00a0: {count} réponses sont à revoir."
            );

    public static string Summary(int count) =>
        count switch
        {
            0 => "Aucun champ n’a pu être rempli\u00a0: vous pouvez remplir le formulaire vous-même.",
            1 => "1 champ a été rempli avec les données obtenues. Vérifiez-le avant d’envoyer le formulaire.",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{count} champs ont été remplis avec les données obtenues. Vérifiez-les avant d’envoyer le formulaire."
            ),
        };

    /// <summary>A value as a citizen reads it: dates the French way, choices in words.</summary>
    public static string Display(FieldType type, string text) =>
        FieldNames.IsDate(type) ? Date(text)
        : type.Name == "bool"
            ? text == "true" ? "Oui"
                : "Non"
        : type.Name is "enum" or "gender" or "civility" ? ChoiceLabels.Of(text)
        : text;

    /// <summary>What was typed and is no date stays as it was typed.</summary>
    private static string Date(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length == 4 && Array.TrueForAll(parts, static part => part.All(char.IsAsciiDigit))
            ? string.Join('/', Enumerable.Reverse(parts))
            : text;
    }
}
