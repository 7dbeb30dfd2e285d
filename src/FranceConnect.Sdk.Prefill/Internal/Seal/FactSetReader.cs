using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>
/// Reads what <see cref="FactSetWriter"/> wrote. What names a key, a source, an outcome or a warning that nobody knows (of a vendor's module that
/// was removed, of a later version) is left out.
/// </summary>
internal sealed class FactSetReader
{
    private readonly Vocabulary _words;
    private readonly JsonElement[] _shared;
    private readonly JsonElement[] _paths;

    private FactSetReader(JsonElement json, Vocabulary words)
    {
        _words = words;
        _shared = All(json, "shared");
        _paths = All(json, "paths");
    }

    public static FactSet Read(JsonElement json, Vocabulary words) => new FactSetReader(json, words).Read(json);

    private FactSet Read(JsonElement json) =>
        new(
            Known(json, "facts", ReadFact),
            Known(json, "children", ReadChild).AsReadOnly(),
            Known(json, "outcomes", ReadOutcome),
            Known(json, "warnings", ReadWarning)
        )
        {
            TenantId = Text(json, "tenant"),
            HasSecondGuardian = json.TryGetProperty("second", out var second) && second.GetBoolean(),
        };

    private static List<T> Known<T>(JsonElement owner, string name, Func<JsonElement, T?> read)
        where T : class => [.. All(owner, name).Select(read).OfType<T>()];

    private static JsonElement[] All(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var items) ? [.. items.EnumerateArray()] : [];

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static int? Number(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var number) ? number.GetInt32() : null;

    /// <summary>The value of this name, and no number that stands for one.</summary>
    private static T? Named<T>(string? name)
        where T : struct => Enum.TryParse<T>(name, out var value) && value.ToString() == name ? value : null;

    private Fact? ReadFact(JsonElement fact)
    {
        var shared = _shared[fact[2].GetInt32()];
        if (
            _words.FindKey(fact[0].GetString()!) is not { } key
            || _words.FindOrigin(
                key,
                shared[0].GetString()!,
                _paths[fact[3].GetInt32()].GetString()!,
                [.. fact.EnumerateArray().Skip(4).Select(static transform => transform.GetString()!)]
            )
                is not { } origin
            || Named<TrustLevel>(shared[2].GetString()) is not { } trust
            || Named<EditPolicy>(shared[3].GetString()) is not { } policy
        )
            return null;
        var provider = shared.GetArrayLength() > 4 ? shared[4].GetString() : null;
        return key.Restore(
            fact[1].GetString()!,
            new Provenance(origin, trust, policy, shared[1].GetDateTimeOffset(), provider)
        );
    }

    private ListedChild ReadChild(JsonElement child) =>
        new(
            child.GetProperty("index").GetInt32(),
            Known(child, "facts", ReadFact).AsReadOnly(),
            Known(child, "warnings", ReadWarning).AsReadOnly()
        );

    private static SourceOutcome? ReadOutcome(JsonElement outcome) =>
        Named<SourceOutcomeKind>(Text(outcome, "kind")) is { } kind
            ? new SourceOutcome(Text(outcome, "source")!, kind, outcome.GetProperty("at").GetDateTimeOffset())
            {
                HttpStatus = Number(outcome, "status"),
                ProviderCode = Text(outcome, "code"),
                RequestId = Text(outcome, "request"),
                ErrorCode = Text(outcome, "error") is { } error
                    ? FranceConnectErrorCode.All.FirstOrDefault(code => code.Value == error)
                    : null,
                Session = Number(outcome, "session") ?? 1,
            }
            : null;

    private static PrefillWarning? ReadWarning(JsonElement warning) =>
        Named<PrefillWarningCode>(Text(warning, "warning")) is { } code
            ? new PrefillWarning(code)
            {
                Source = Text(warning, "source"),
                Key = Text(warning, "key"),
                Fact = Text(warning, "fact"),
                Field = Text(warning, "field"),
                HttpStatus = Number(warning, "status"),
                ProviderCode = Text(warning, "code"),
                Expected = Text(warning, "expected"),
                Actual = Text(warning, "actual"),
                Session = Number(warning, "session"),
            }
            : null;
}
