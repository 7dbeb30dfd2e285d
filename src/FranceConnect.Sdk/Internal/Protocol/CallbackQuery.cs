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

    private CallbackQuery(bool isWellFormed) => IsWellFormed = isWellFormed;

    /// <summary>Whether there is exactly one of code and error, and nothing repeated or oversized.</summary>
    public bool IsWellFormed { get; private set; }

    public string? Code => Value("code");
    public string? State => Value("state");
    public string? Issuer => Value("iss");
    public string? Error => Value("error");
    public string? ErrorUri => Value("error_uri");

    public static CallbackQuery Read(string? queryString)
    {
        var text = (queryString ?? "").TrimStart('?');
        if (text.Length > MaxLength)
            return new CallbackQuery(false);
        var query = new CallbackQuery(true);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in text.Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = pair.IndexOf('=');
            var name = WebUtility.UrlDecode(cut < 0 ? pair : pair.Substring(0, cut));
            query.IsWellFormed &= seen.Add(name);
            if (Names.Contains(name, StringComparer.Ordinal))
                query._values[name] = cut < 0 ? "" : WebUtility.UrlDecode(pair.Substring(cut + 1));
        }
        query.IsWellFormed &= string.IsNullOrEmpty(query.Code) != string.IsNullOrEmpty(query.Error);
        return query;
    }

    private string? Value(string name) => _values.TryGetValue(name, out var value) ? value : null;
}
