using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The filled form as JSON, as the citizen may read it.</summary>
internal static class PrefillJson
{
    public static void Write(Utf8JsonWriter writer, PrefillResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("form", result.Form.Id);
        writer.WriteBoolean("collected", result.IsCollected);
        WriteArray(writer, "fields", result.Fields, WriteField);
        WriteArray(writer, "proposals", result.Proposals, WriteField);
        WriteArray(writer, "children", result.Children, WriteChild);
        WriteArray(writer, "missing", result.Missing, static (w, field) => w.WriteStringValue(field.Id));
        WriteArray(writer, "warnings", result.Warnings.Select(Masked).Distinct(), WriteWarning);
        WriteArray(writer, "outcomes", result.Outcomes, WriteOutcome);
        writer.WriteEndObject();
    }

    private static void WriteArray<T>(
        Utf8JsonWriter writer,
        string name,
        IEnumerable<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteField(Utf8JsonWriter writer, PrefillField field)
    {
        writer.WriteStartObject();
        writer.WriteString("id", field.Id);
        WriteValue(writer, "value", field.Field.Type, field.IsForAgentOnly ? null : field.Value);
        writer.WriteString("source", field.Provenance.Source);
        writer.WriteString("path", field.Provenance.Path);
        writer.WriteString("trust", field.Provenance.Trust.ToString());
        writer.WriteString("policy", field.Policy.ToString().ToLowerInvariant());
        writer.WriteString("obtainedOn", field.Provenance.ObtainedOn);
        writer.WriteString("provenance", field.Provenance.Sentence);
        WriteValue(writer, "originalValue", field.Field.Type, field.Original?.Value);
        WriteValue(writer, "contestedValue", field.Field.Type, field.ContestedValue);
        writer.WriteEndObject();
    }

    /// <summary>A text that is not of the field's type is written as it was typed.</summary>
    private static void WriteValue(Utf8JsonWriter writer, string name, FieldType type, object? value)
    {
        writer.WritePropertyName(name);
        if (value is null)
            writer.WriteNullValue();
        else if (type.ValueType.IsInstanceOfType(value))
            type.WriteJson(writer, value);
        else
            writer.WriteStringValue(value as string);
    }

    private static void WriteChild(Utf8JsonWriter writer, ListedChild child)
    {
        writer.WriteStartObject();
        writer.WriteNumber("index", child.Index);
        writer.WriteString("birthName", child.BirthName);
        writer.WriteString("givenNames", child.GivenNames);
        writer.WriteString("birthDate", child.BirthDate is { } date ? CivilDate.Print(date) : null);
        writer.WriteEndObject();
    }

    private static void WriteWarning(Utf8JsonWriter writer, PrefillWarning warning)
    {
        writer.WriteStartObject();
        writer.WriteString("code", warning.Code.ToString());
        writer.WriteString("message", warning.Sentence);
        Add("key", warning.Key);
        Add("fact", warning.Fact);
        Add("field", warning.Field);
        Add("expected", warning.Expected);
        Add("actual", warning.Actual);
        if (warning.Session is { } session)
            writer.WriteNumber("session", session);
        writer.WriteEndObject();

        void Add(string name, string? value)
        {
            if (value is not null)
                writer.WriteString(name, value);
        }
    }

    /// <summary>What a page may tell of a warning: not which fund answered, nor how.</summary>
    private static PrefillWarning Masked(PrefillWarning warning) =>
        new(
            warning.Code == PrefillWarningCode.ApplicantNotInHousehold
                ? PrefillWarningCode.HouseholdNotFound
                : warning.Code
        )
        {
            Key = warning.Key,
            Fact = warning.Fact,
            Field = warning.Field,
            Expected = warning.Expected,
            Actual = warning.Actual,
            Session = warning.Session,
        };

    private static void WriteOutcome(Utf8JsonWriter writer, SourceOutcome outcome)
    {
        var kind = outcome.Kind == SourceOutcomeKind.NotMatched ? SourceOutcomeKind.NotFound : outcome.Kind;
        writer.WriteStartObject();
        writer.WriteString("source", outcome.Source);
        writer.WriteString("outcome", kind.ToString());
        writer.WriteNumber("session", outcome.Session);
        writer.WriteEndObject();
    }
}
