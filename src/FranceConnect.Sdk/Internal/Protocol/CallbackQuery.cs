using System.Net;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// The parameters of an authorization response (RFC 6749 §4.1.2, RFC 9207), each at most once (§3.1), known or not: whatever a parser
/// before or after this one would make of a repeated parameter is then the same thing.
/// </summary>
internal sealed class CallbackQuery
{
    private const int MaxLength = 8 * 1024;
    private static readonly string[] Names = ["code", "state", "iss", "error", "error_description", "error_uri"];

    private readonly Dictionary<string, string> _values = [];

    private CallbackQuery(bool isAmbiguous) => IsAmbiguous = isAmbiguous;

    /// <summary>Whether something is repeated, or the whole is oversized and was not read.</summary>
    public bool IsAmbiguous { get; private set; }

    /// <summary>Whether there is exactly one of code and error, and nothing is ambiguous. A blank code is none: OidcClient throws for it.</summary>
    public bool IsWellFormed => !IsAmbiguous && string.IsNullOrWhiteSpace(Code) != string.IsNullOrEmpty(Error);

    public string? Code => Value("code");
    public string? State => Value("state");
    public string? Issuer => Value("iss");
    public string? Error => Value("error");
    public string? ErrorDescription => Value("error_description");
    public string? ErrorUri => Value("error_uri");

    public static CallbackQuery Read(string? queryString)
    {
        var text = (queryString ?? "").TrimStart('?');
        if (text.Length > MaxLength)
            return new CallbackQuery(isAmbiguous: true);
        var query = new CallbackQuery(isAmbiguous: false);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in text.Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = pair.IndexOf('=');
            var name = WebUtility.UrlDecode(cut < 0 ? pair : pair.Substring(0, cut));
            query.IsAmbiguous |= !seen.Add(name);
            if (Names.Contains(name, StringComparer.Ordinal))
                query._values[name] = cut < 0 ? "" : WebUtility.UrlDecode(pair.Substring(cut + 1));
        }
        return query;
    }

    private string? Value(string name) => _values.TryGetValue(name, out var value) ? value : null;
}
