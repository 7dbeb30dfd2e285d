using System.Text;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The query of a call. What is null is left out; a list is written with one pair of brackets (SPECS §9.3 and §9.4).</summary>
internal sealed class QueryParameters
{
    private const int MaxLength = 6000;

    private readonly List<KeyValuePair<string, string>> _pairs = [];

    public QueryParameters Add(string name, string? value)
    {
        if (value is not null)
            _pairs.Add(new KeyValuePair<string, string>(name, value));
        return this;
    }

    public QueryParameters Add(string name, int? value) =>
        Add(name, value is { } number ? WireValues.Invariant(number) : null);

    public QueryParameters AddList(string name, IEnumerable<string> values)
    {
        foreach (var value in values)
            Add(name.EndsWith("[]", StringComparison.Ordinal) ? name : name + "[]", value);
        return this;
    }

    public bool Has(string name) => _pairs.Any(pair => pair.Key == name);

    public Uri AppendTo(Uri route)
    {
        if (_pairs.Count == 0)
            return route;
        var query = new StringBuilder();
        foreach (var pair in _pairs)
            query
                .Append(query.Length == 0 ? '?' : '&')
                .Append(Uri.EscapeDataString(pair.Key))
                .Append('=')
                .Append(Uri.EscapeDataString(pair.Value));
        // What servers take of an address; longer texts name nobody.
        return query.Length <= MaxLength
            ? new Uri(route.AbsoluteUri + query)
            : throw new ArgumentException("The parameters are too long for an address: 6,000 characters at most.");
    }
}
