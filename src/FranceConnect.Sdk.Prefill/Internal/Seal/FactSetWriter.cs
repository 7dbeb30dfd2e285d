using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>
/// Writes a set of facts in little room: short names, no member that is empty, and what many facts share (source, fund, date, trust, policy;
/// paths) written once, after them.
/// </summary>
internal sealed class FactSetWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly Interned<(string Source, string? Provider, DateTimeOffset At, TrustLevel, EditPolicy)> _shared =
        new();
    private readonly Interned<string> _paths = new();

    private FactSetWriter(Utf8JsonWriter json) => _json = json;

    /// <summary>Writes the members into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, FactSet facts) => new FactSetWriter(json).Write(facts);

    private void Write(FactSet facts)
    {
        Add("tenant", facts.TenantId);
        if (facts.HasSecondGuardian)
            _json.WriteBoolean("second", true);
        WriteAll("facts", facts, WriteFact);
        WriteAll("children", facts.Children, WriteChild);
        WriteAll("outcomes", facts.Outcomes, WriteOutcome);
        WriteAll("warnings", facts.Warnings, WriteWarning);
        WriteAll("shared", _shared.Items, WriteShared);
        WriteAll("paths", _paths.Items, _json.WriteStringValue);
    }

    private void WriteFact(Fact fact)
    {
        var origin = fact.Provenance;
        _json.WriteStartArray();
        _json.WriteStringValue(fact.Key.Name);
        _json.WriteStringValue(fact.Text);
        _json.WriteNumberValue(
            _shared.RankOf((origin.Source, origin.Provider, origin.ObtainedAt, origin.Trust, origin.Policy))
        );
        _json.WriteNumberValue(_paths.RankOf(origin.Path));
        if (Vocabulary.OwnOrigin(fact.Key, origin.Source, origin.Path) is null)
            foreach (var transform in origin.Transforms)
                _json.WriteStringValue(transform);
        _json.WriteEndArray();
    }

    private void WriteChild(ListedChild child)
    {
        _json.WriteStartObject();
        _json.WriteNumber("index", child.Index);
        WriteAll("facts", child.Facts, WriteFact);
        WriteAll("warnings", child.Warnings, WriteWarning);
        _json.WriteEndObject();
    }

    private void WriteOutcome(SourceOutcome outcome)
    {
        _json.WriteStartObject();
        _json.WriteString("source", outcome.Source);
        _json.WriteString("kind", outcome.Kind.ToString());
        _json.WriteString("at", outcome.EndedAt);
        Add("status", outcome.HttpStatus);
        Add("code", outcome.ProviderCode);
        Add("request", outcome.RequestId);
        Add("error", outcome.ErrorCode?.Value);
        if (outcome.Session != 1)
            _json.WriteNumber("session", outcome.Session);
        _json.WriteEndObject();
    }

    private void WriteWarning(PrefillWarning warning)
    {
        _json.WriteStartObject();
        _json.WriteString("warning", warning.Code.ToString());
        Add("source", warning.Source);
        Add("key", warning.Key);
        Add("fact", warning.Fact);
        Add("field", warning.Field);
        Add("status", warning.HttpStatus);
        Add("code", warning.ProviderCode);
        Add("expected", warning.Expected);
        Add("actual", warning.Actual);
        Add("session", warning.Session);
        _json.WriteEndObject();
    }

    private void WriteShared(
        (string Source, string? Provider, DateTimeOffset At, TrustLevel Trust, EditPolicy Policy) shared
    )
    {
        _json.WriteStartArray();
        _json.WriteStringValue(shared.Source);
        _json.WriteStringValue(shared.At);
        _json.WriteStringValue(shared.Trust.ToString());
        _json.WriteStringValue(shared.Policy.ToString());
        if (shared.Provider is not null)
            _json.WriteStringValue(shared.Provider);
        _json.WriteEndArray();
    }

    private void WriteAll<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        var isEmpty = true;
        foreach (var item in items)
        {
            if (isEmpty)
                _json.WriteStartArray(name);
            isEmpty = false;
            write(item);
        }
        if (!isEmpty)
            _json.WriteEndArray();
    }

    private void Add(string name, string? value)
    {
        if (value is not null)
            _json.WriteString(name, value);
    }

    private void Add(string name, int? value)
    {
        if (value is { } number)
            _json.WriteNumber(name, number);
    }
}
