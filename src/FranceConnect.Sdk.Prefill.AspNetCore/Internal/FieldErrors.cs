namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>What a citizen reads of a field that keeps the form from being sent: what to do, with an example.</summary>
internal static class FieldErrors
{
    public static string Of(FieldFault fault) =>
        fault.Kind switch
        {
            FieldFaultKind.Missing => Missing(fault.Field),
            FieldFaultKind.TooMany => $"Indiquez {fault.Field.Constraints.MaxItems} réponses au plus, une par ligne.",
            FieldFaultKind.TooLong => $"Indiquez {fault.Field.Constraints.MaxLength} caractères au plus.",
            FieldFaultKind.NotAChoice => "Choisissez une des réponses proposées.",
            FieldFaultKind.BeforeToday => "Indiquez une date à venir. " + FrenchText.DateHint,
            FieldFaultKind.AfterToday => "Indiquez une date déjà passée. " + FrenchText.DateHint,
            FieldFaultKind.OutOfRange when fault.Field.Constraints is { Min: { } min, Max: { } max } =>
                $"Indiquez un nombre de {min} à {max}.",
            FieldFaultKind.OutOfRange when fault.Field.Constraints.Min is { } min =>
                $"Indiquez un nombre d’au moins {min}.",
            FieldFaultKind.OutOfRange => $"Indiquez un nombre d’au plus {fault.Field.Constraints.Max}.",
            _ => Invalid(fault.Field),
        };

    private static string Missing(FormField field) =>
        FieldControl.IsAgreement(field) ? "Cochez cette case pour continuer."
        : field.Type.Name == "file" ? "Joignez ce document."
        : FieldNames.IsDate(field.Type) ? "Indiquez cette date."
        : field.Constraints.Values.Count > 0 || FieldNames.HasSeveralValues(field.Type) ? "Choisissez une réponse."
        : "Renseignez ce champ.";

    private static string Invalid(FormField field) =>
        field.Type.Name switch
        {
            "email" => "Indiquez une adresse électronique complète, par exemple nom@exemple.fr.",
            "phone" => "Indiquez un numéro de téléphone, par exemple 06 12 34 56 78.",
            "postalCode" => "Indiquez un code postal de cinq chiffres, par exemple 33000.",
            "iban" => "Indiquez un IBAN complet, lettres et chiffres\u00a0: vérifiez chaque caractère.",
            "cogCommune" => "Indiquez le code Insee de la commune, par exemple 33063.",
            "name" => "Indiquez un nom fait de lettres, d’espaces, d’apostrophes et de traits d’union.",
            "int" or "decimal" or "money" => "Indiquez un nombre.",
            "partialDate" => FrenchText.PartialDateHint,
            "date" => FrenchText.DateHint,
            "yearMonth" => FrenchText.MonthHint,
            _ => FrenchText.Invalid,
        };
}
