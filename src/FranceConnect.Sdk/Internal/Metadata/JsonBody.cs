using System.Text.Json;

namespace FranceConnect.Sdk.Internal;

/// <summary>Bodies of foreign origin that must be a JSON object.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 16 };

    public static JsonDocument ParseObject(byte[] body, string what)
    {
        try
        {
            var document = ForeignJson.Parse(body, Shallow);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
        }
        catch (JsonException)
        {
            // Reported below, without the body: it is the provider's text.
        }
        throw new FranceConnectException(FranceConnectErrorCode.MetadataInvalid, what);
    }
}
