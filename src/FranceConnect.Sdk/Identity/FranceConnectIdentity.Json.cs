using System.Text;
using System.Text.Json;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk;

public sealed partial class FranceConnectIdentity
{
    private const string LevelMember = "acr";
    private const string MethodsMember = "amr";
    private const string ClaimsMember = "claims";

    /// <summary>A claim nested as deep as JSON readers allow by default still fits once inside the envelope.</summary>
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 128 };

    /// <summary>
    /// Writes the identity as compact JSON, to be kept in a session or an encrypted cookie and read again by
    /// <see cref="FromJson"/>. The text holds personal data.
    /// </summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, IdentityClaims.Compact))
        {
            writer.WriteStartObject();
            writer.WriteString(LevelMember, AssuranceLevel.ToString());
            writer.WriteStartArray(MethodsMember);
            foreach (var method in AuthenticationMethods)
            {
                writer.WriteStringValue(method.ToString());
            }

            writer.WriteEndArray();
            writer.WritePropertyName(ClaimsMember);
            _claims.WriteTo(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>
    /// Reads again an identity written by <see cref="ToJson"/>: every claim comes back, unknown ones included, and an
    /// absent claim stays apart from an empty one. It is also a way to make an identity in a test.
    /// </summary>
    /// <remarks>
    /// The text is an object with <c>acr</c> (string), <c>amr</c> (array of strings) and <c>claims</c> (object).
    /// Nothing is verified: read only a text this application wrote and protected.
    /// </remarks>
    /// <param name="json">The text written by <see cref="ToJson"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text has another shape. The message does not repeat it.</exception>
    public static FranceConnectIdentity FromJson(string json)
    {
        _ = json ?? throw new ArgumentNullException(nameof(json));

        try
        {
            using var document = JsonDocument.Parse(json, s_options);
            var root = document.RootElement;
            if (
                root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty(LevelMember, out var level)
                && level.ValueKind == JsonValueKind.String
                && root.TryGetProperty(MethodsMember, out var methods)
                && methods.ValueKind == JsonValueKind.Array
                && methods.EnumerateArray().All(m => m.ValueKind == JsonValueKind.String)
                && root.TryGetProperty(ClaimsMember, out var claims)
                && claims.ValueKind == JsonValueKind.Object
            )
            {
                var amr = methods.EnumerateArray().Select(m => AuthenticationMethod.From(m.GetString())).ToArray();
                return IdentityReader.Read(claims, AssuranceLevel.From(level.GetString()), amr);
            }
        }
        catch (JsonException)
        {
            // Its message may quote the text, which is personal: the one below does not.
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair, as an escape or in the text itself.
        }

        throw new FormatException("The text is not an identity written by FranceConnectIdentity.ToJson.");
    }
}
