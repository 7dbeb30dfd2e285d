namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>A parameter of a staging case: a list of one is another thing than its only text.</summary>
internal sealed record StagingValue(bool IsList, IReadOnlyList<string> Items)
{
    private static readonly HashSet<string> s_numbers =
    [
        "anneeDateNaissance",
        "moisDateNaissance",
        "jourDateNaissance",
        "annee",
        "mois",
        "campaignYear",
    ];

    public static StagingValue Text(string text) => new(false, [text]);

    public static StagingValue List(params IReadOnlyList<string> items) => new(true, items);

    /// <summary>A map of parameters as staging compares it: whole, without order or case, numbers as numbers.</summary>
    public static string KeyOf(IEnumerable<KeyValuePair<string, StagingValue>> map) =>
        string.Join(
            '\n',
            from pair in map
            orderby pair.Key
            let items = pair.Value.Items.Select(item => s_numbers.Contains(pair.Key) ? item.TrimStart('0') : item)
            select $"{pair.Key}{(pair.Value.IsList ? "[]" : "")}={string.Join('|', items).ToLowerInvariant()}"
        );
}
