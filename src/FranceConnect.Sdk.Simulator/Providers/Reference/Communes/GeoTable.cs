using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>One referential of API Géo: its rows, its search criteria, and the fields it gives when none is asked.</summary>
internal sealed class GeoTable
{
    private static readonly string[] s_present = ["commune-actuelle", "arrondissement-municipal"];
    private static readonly string[] s_former = ["commune-associee", "commune-deleguee"];

    private readonly IReadOnlyList<JsonElement> _rows;
    private readonly IReadOnlyList<string> _types;
    private readonly IReadOnlyList<string> _defaultTypes;
    private readonly IReadOnlyList<string> _defaultFields;
    private readonly Dictionary<string, Func<JsonElement, string, bool>> _criteria;
    private readonly Dictionary<string, GeoTable> _nested = [];

    private GeoTable(
        IReadOnlyList<JsonElement> rows,
        string defaultFields,
        string criteria,
        IReadOnlyList<string>? types = null,
        IReadOnlyList<string>? defaultTypes = null
    )
    {
        _types = types ?? [];
        _defaultTypes = defaultTypes ?? _types;
        _rows = types is null ? rows : [.. rows.Where(row => types.Contains(row.Text("type")))];
        _defaultFields = defaultFields.Split(',');
        _criteria = criteria.Split(',').ToDictionary(name => name, ByText);
    }

    public static GeoTable Communes()
    {
        var table = new GeoTable(
            ReferenceData.Read("communes"),
            "nom,code,codesPostaux,siren,codeEpci,codeDepartement,codeRegion,population",
            "code,siren,codeEpci,codeDepartement,codeRegion,codeParent",
            s_present,
            ["commune-actuelle"]
        );
        table._criteria["codePostal"] = (row, value) => row.Lists("codesPostaux", value);
        table._criteria["ancienCode"] = (row, value) => row.Lists("anciensCodes", value);
        table._criteria["zone"] = AnyZone;
        return table.NestTerritories();
    }

    /// <summary>The communes merged into another, which kept a code.</summary>
    public static GeoTable FormerCommunes() =>
        new GeoTable(
            ReferenceData.Read("communes"),
            "nom,code,type,chefLieu,codeEpci,codeDepartement,codeRegion",
            "code,codeEpci,codeDepartement,codeRegion",
            s_former
        ).NestTerritories();

    public static GeoTable Departements()
    {
        var table = new GeoTable(ReferenceData.Read("departements"), "nom,code,codeRegion", "code,codeRegion");
        table._criteria["zone"] = AnyZone;
        table._nested["codeRegion"] = Regions();
        return table;
    }

    public static GeoTable Regions()
    {
        var table = new GeoTable(ReferenceData.Read("regions"), "nom,code", "code");
        table._criteria["zone"] = AnyZone;
        return table;
    }

    /// <summary>The rows that meet every criterion, as a JSON array.</summary>
    /// <exception cref="GeoQueryException">A parameter has a value the API does not take.</exception>
    public string Search(IQueryCollection query)
    {
        CheckFormat(query);
        if (query.ContainsKey("lat") || query.ContainsKey("lon"))
        {
            throw new GeoQueryException("Le simulateur ne cherche pas par coordonnées.");
        }

        var types = ReadTypes(query, _defaultTypes);
        var fields = ReadFields(query);
        var criteria = _criteria.Where(criterion => query.ContainsKey(criterion.Key)).ToList();
        var rows = _rows
            .Where(row => types.Count == 0 || types.Contains(row.Text("type")))
            .Where(row => criteria.TrueForAll(criterion => criterion.Value(row, query[criterion.Key].ToString())))
            .Select(row => (Row: row, Score: query.ContainsKey("nom") ? Score(row, query["nom"].ToString()) : 1));
        if (query.ContainsKey("nom"))
        {
            rows = rows.Where(found => found.Score > 0).OrderByDescending(found => found.Score);
            rows = query["boost"] == "population" ? rows.OrderByDescending(found => Population(found.Row)) : rows;
        }

        var limit = ReadLimit(query);
        return JsonCut.Write(writer =>
        {
            writer.WriteStartArray();
            foreach (var (row, score) in limit == 0 ? rows : rows.Take(limit))
            {
                Write(writer, row, fields, query.ContainsKey("nom") ? score : null);
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>The row of a code, or null. An arrondissement is found when its type is asked only.</summary>
    public string? Find(string code, IQueryCollection query)
    {
        CheckFormat(query);
        var types = ReadTypes(query, _defaultTypes);
        var fields = ReadFields(query);
        var row = Row(code, types);
        return row is { } found ? JsonCut.Write(writer => Write(writer, found, fields, score: null)) : null;
    }

    private JsonElement? Row(string code, IReadOnlyList<string> types)
    {
        foreach (var row in _rows)
        {
            if (row.Text("code") == code && (types.Count == 0 || types.Contains(row.Text("type"))))
            {
                return row;
            }
        }

        return null;
    }

    private GeoTable NestTerritories()
    {
        _nested["codeDepartement"] = Departements();
        _nested["codeRegion"] = Regions();
        return this;
    }

    private void Write(Utf8JsonWriter writer, JsonElement row, HashSet<string> fields, double? score)
    {
        writer.WriteStartObject();
        writer.WriteMembers(row, fields);
        foreach (var (key, table) in _nested)
        {
            // "codeRegion" is the code alone, "region" the same with its name.
            var field = char.ToLowerInvariant(key[4]) + key[5..];
            if (fields.Contains(field) && table.Row(row.Text(key) ?? string.Empty, []) is { } nested)
            {
                writer.WritePropertyName(field);
                writer.WriteOpened(nested, new HashSet<string> { "code", "nom" });
            }
        }

        if (score is { } value)
        {
            writer.WriteNumber("_score", value);
        }

        writer.WriteEndObject();
    }

    private HashSet<string> ReadFields(IQueryCollection query) =>
        [.. query["fields"].ToString() is { Length: > 0 } asked ? asked.Split(',') : _defaultFields];

    private IReadOnlyList<string> ReadTypes(IQueryCollection query, IReadOnlyList<string> otherwise)
    {
        if (_types.Count == 0 || query["type"].ToString() is not { Length: > 0 } asked)
        {
            return otherwise;
        }

        var types = asked.Split(',');
        return types.All(_types.Contains)
            ? types
            : throw new GeoQueryException($"Les types connus sont {string.Join(", ", _types)}.");
    }

    private static void CheckFormat(IQueryCollection query)
    {
        if (query["format"].ToString() is not ("" or "json"))
        {
            throw new GeoQueryException("Le simulateur ne répond qu’en json.");
        }
    }

    private static int ReadLimit(IQueryCollection query)
    {
        var text = query["limit"].ToString();
        return text.Length == 0 ? 0
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit
            : throw new GeoQueryException("Le paramètre limit n’est pas un nombre entier positif.");
    }

    /// <summary>The share of the name that the words asked cover; zero when one of them begins no word of it.</summary>
    private static double Score(JsonElement row, string asked)
    {
        var name = SearchText.Words(row.Text("nom")!);
        var words = SearchText.Words(asked);
        return words.Count == 0 || !words.All(word => name.Any(part => part.StartsWith(word, StringComparison.Ordinal)))
            ? 0
            : Math.Round((double)words.Sum(word => word.Length) / name.Sum(part => part.Length), 4);
    }

    private static int Population(JsonElement row) =>
        row.TryGetProperty("population", out var population) ? population.GetInt32() : 0;

    private static Func<JsonElement, string, bool> ByText(string name) => (row, value) => row.Text(name) == value;

    private static bool AnyZone(JsonElement row, string zones) => zones.Split(',').Contains(row.Text("zone"));
}
