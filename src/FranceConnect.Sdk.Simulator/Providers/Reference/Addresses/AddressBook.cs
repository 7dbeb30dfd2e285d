namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// The fictional streets and their communes. A score is the share of words that question and address have in common (Dice): the same
/// question has the same answer, whatever was asked before.
/// </summary>
internal sealed class AddressBook
{
    private const double LeastScore = 0.3;
    private const double LeastDistance = 2_000;

    // Words that most streets have: alone they find nothing.
    private static readonly HashSet<string> s_common =
    [
        .. SearchText.Words(
            "rue avenue boulevard place chemin cours impasse allée quai route square de du des la le les l d et"
        ),
    ];

    private readonly IReadOnlyList<Address> _communes;
    private readonly IReadOnlyList<Street> _streets;

    public AddressBook()
    {
        _communes = [.. ReadCommunes()];
        var communes = _communes.ToDictionary(commune => commune.CityCode);
        _streets =
        [
            .. ReferenceData
                .Read("streets")
                .Select((row, rank) => new Street(row, rank, communes[row.Text("citycode")!])),
        ];
    }

    /// <summary>Best first. With completion the last word may be the beginning of one.</summary>
    public IEnumerable<AddressMatch> Search(string text, bool completes)
    {
        var words = SearchText.Words(text);
        var number = HouseNumber.Read(words);
        if (number is not null && words[0] == number.ToString())
        {
            // "14bis" and "14 bis" are the same question.
            words = [.. SearchText.Words(number.Words), .. words.Skip(1)];
        }

        return _streets
            .Where(street => street.Words.Any(word => !s_common.Contains(word) && Covers(words, word, completes)))
            .Select(street => street.At(number))
            .Concat(_communes)
            .Select(address => new AddressMatch(address, Score(words, WordsOf(address), completes)))
            .Where(match => match.Score >= LeastScore)
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.Address.Id, StringComparer.Ordinal);
    }

    /// <summary>The nearest number of each street within two kilometres, nearest first.</summary>
    public IEnumerable<AddressMatch> Near(GeoPoint point) =>
        _streets
            .Select(street => street.Nearest(point))
            .Select(address => (Address: address, Distance: address.Point.MetresTo(point)))
            .Where(found => found.Distance <= LeastDistance)
            .OrderBy(found => found.Distance)
            .Select(found => new AddressMatch(found.Address, 1 - (found.Distance / 10_000), found.Distance));

    private static IReadOnlyList<string> WordsOf(Address address) =>
        SearchText.Words($"{address.HouseNumber?.Words} {address.Street} {address.Postcode} {address.City}");

    private static double Score(IReadOnlyList<string> asked, IReadOnlyList<string> words, bool completes) =>
        2.0 * words.Count(word => Covers(asked, word, completes)) / (asked.Count + words.Count);

    private static bool Covers(IReadOnlyList<string> asked, string word, bool completes) =>
        asked.Contains(word)
        || (completes && asked[^1].Length > 1 && word.StartsWith(asked[^1], StringComparison.Ordinal));

    private static IEnumerable<Address> ReadCommunes()
    {
        var departements = ReferenceData
            .Read("departements")
            .ToDictionary(row => row.Text("code")!, row => row.Text("nom"));
        var regions = ReferenceData.Read("regions").ToDictionary(row => row.Text("code")!, row => row.Text("nom"));
        var rows = ReferenceData.Read("communes").Where(row => row.TryGetProperty("centre", out _)).ToList();
        var cities = rows.Where(row => row.Text("type") == "commune-actuelle")
            .ToDictionary(row => row.Text("code")!, row => row.Text("nom")!);
        foreach (var row in rows)
        {
            var parent = row.Text("codeParent");
            var centre = row.GetProperty("centre").GetProperty("coordinates");
            yield return new Address
            {
                Id = row.Text("code")!,
                Type = "municipality",
                Postcode = row.GetProperty("codesPostaux")[0].GetString()!,
                CityCode = row.Text("code")!,
                City = parent is null ? row.Text("nom")! : cities[parent],
                District = parent is null ? null : row.Text("nom"),
                Context = string.Join(
                    ", ",
                    row.Text("codeDepartement"),
                    departements.GetValueOrDefault(row.Text("codeDepartement")!),
                    regions.GetValueOrDefault(row.Text("codeRegion")!)
                ),
                Importance = Math.Round(Math.Log10(1 + row.GetProperty("population").GetInt32()) / 7, 4),
                Point = new(centre[0].GetDouble(), centre[1].GetDouble()),
            };
        }
    }
}
