using System.Text.Json;

namespace FranceConnect.Sdk.Internal;

/// <summary>FranceConnect's error members, each cut to what is safe to log and show.</summary>
internal sealed class ProviderAnswer
{
    private const int MaxLength = 64;

    private ProviderAnswer(string? error, Uri? errorUri)
    {
        Error = Token(error);
        // The page of a code carries the code and the log entry: …/fs-technique-erreurs/?code=Y0416228&id=<uuid>
        if (errorUri is not null)
        {
            Code = Token(Parameter(errorUri, "code"));
            LogId = Token(Parameter(errorUri, "id"));
            ErrorUri = errorUri;
        }
    }

    public string? Error { get; }
    public string? Code { get; }
    public string? LogId { get; }
    public Uri? ErrorUri { get; }

    public static ProviderAnswer FromCallback(string? error, string? errorUri) => new(error, Address(errorUri));

    public static ProviderAnswer? FromJson(byte[] body)
    {
        try
        {
            using var document = ForeignJson.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new ProviderAnswer(
                    document.RootElement.TextOf("error"),
                    Address(document.RootElement.TextOf("error_uri"))
                )
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Uri? Address(string? text) =>
        text is { Length: < 512 }
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps
            ? uri
            : null;

    private static string? Parameter(Uri uri, string name) =>
        uri
            .Query.TrimStart('?')
            .Split('&')
            .Select(pair => pair.Split(['='], 2))
            .Where(pair => pair.Length == 2 && pair[0] == name)
            .Select(pair => Uri.UnescapeDataString(pair[1]))
            .FirstOrDefault();

    /// <summary>The provider's words reach logs and pages: only short words of a plain alphabet do.</summary>
    private static string? Token(string? text) =>
        text is { Length: > 0 and <= MaxLength }
        && text.All(c => char.IsLetterOrDigit(c) && c < 128 || c is '_' or '-' or '.')
            ? text
            : null;
}
