namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>What the drawn field and the reader of the posted form agree upon.</summary>
internal static class FieldNames
{
    /// <summary>The input where a citizen says what an official value should be.</summary>
    public static string ContestOf(string fieldId) => fieldId + ".contest";

    /// <summary>The id of the HTML element: no dot, which a style sheet would have to escape.</summary>
    public static string ElementOf(string fieldId) => fieldId.Replace('.', '-');

    public static bool HasSeveralValues(FieldType type) => type.Name is "set" or "weekdays";

    public static bool IsDate(FieldType type) => type.Name is "partialDate" or "date" or "yearMonth";
}
