using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>What one source answers: a status, or one of <see cref="Site"/>'s in its place, and a body, which may be anything.</summary>
internal sealed record Reply(int Status, string Body)
{
    public static Reply NotFound { get; } = new(404, """{"errors":[{"code":"37003"}]}""");

    /// <summary>The whole body when it is JSON.</summary>
    public JsonElement? Json => Parse(Body);

    /// <summary>The object an adapter may read: <c>data</c> of a 200, whatever is in it.</summary>
    public JsonElement? Data =>
        Status == 200
        && Json is { ValueKind: JsonValueKind.Object } body
        && body.TryGetProperty("data", out var data)
        && data.ValueKind == JsonValueKind.Object
            ? data
            : null;

    public override string ToString() => $"{Status} {Body}";

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            _ = PlainText.Texts(document.RootElement).Count();
            return document.RootElement.Clone();
        }
        // A name that is half a letter is no JSON anybody can use.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
