using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The geocoding routes of the Géoplateforme, its GeoJSON and its error body.</summary>
internal sealed class AddressesSite
{
    private const int DefaultLimit = 5;
    private const int MaximumLimit = 20;
    private const int MinimumText = 3;
    private const int MaximumText = 200;

    private static readonly string[] s_types = ["housenumber", "street", "locality", "municipality"];

    private readonly AddressBook _book = new();

    public Task RouteAsync(HttpContext context, string[] segments) =>
        segments switch
        {
            ["geocodage", "search"] => SearchAsync(context),
            ["geocodage", "reverse"] => ReverseAsync(context),
            _ => RefuseAsync(context, 404),
        };

    public static Task RefuseAsync(HttpContext context, int status) =>
        RefuseAsync(context, status, "La demande n’a pas abouti.");

    private Task SearchAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var text = query["q"].ToString().Trim();
        if (text.Length is < MinimumText or > MaximumText || !char.IsLetterOrDigit(text[0]))
        {
            return RefuseAsync(
                context,
                400,
                "Le paramètre q a entre 3 et 200 caractères et commence par une lettre ou un chiffre."
            );
        }

        if (query["autocomplete"].ToString() is not ("" or "0" or "1"))
        {
            return RefuseAsync(context, 400, "Le paramètre autocomplete vaut 0 ou 1.");
        }

        if (!TryReadCommon(query, DefaultLimit, out var limit, out var filter, out var problem))
        {
            return RefuseAsync(context, 400, problem);
        }

        var found = _book.Search(text, query["autocomplete"] != "0").Where(match => filter(match.Address)).Take(limit);
        return AnswerAsync(context, found, text);
    }

    private Task ReverseAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (!TryRead(query, "lat", 90, out var latitude) || !TryRead(query, "lon", 180, out var longitude))
        {
            return RefuseAsync(context, 400, "Les paramètres lat et lon sont des degrés décimaux.");
        }

        return TryReadCommon(query, 1, out var limit, out var filter, out var problem)
            ? AnswerAsync(
                context,
                _book.Near(new(longitude, latitude)).Where(match => filter(match.Address)).Take(limit),
                text: null
            )
            : RefuseAsync(context, 400, problem);
    }

    private static Task AnswerAsync(HttpContext context, IEnumerable<AddressMatch> matches, string? text)
    {
        var answer = new JsonObject
        {
            ["type"] = "FeatureCollection",
            ["features"] = new JsonArray([.. matches.Select(match => match.ToFeature())]),
        };
        if (text is not null)
        {
            answer["query"] = text;
        }

        return Answers.JsonAsync(context, 200, NodeJson.Write(answer));
    }

    private static bool TryReadCommon(
        IQueryCollection query,
        int defaultLimit,
        out int limit,
        out Func<Address, bool> filter,
        out string problem
    )
    {
        var type = query["type"].ToString();
        var postcode = query["postcode"].ToString();
        var citycode = query["citycode"].ToString();
        limit = defaultLimit;
        filter = address =>
            (type.Length == 0 || address.Type == type)
            && (postcode.Length == 0 || address.Postcode == postcode)
            && (citycode.Length == 0 || address.CityCode == citycode);
        problem =
            query["limit"].ToString() is { Length: > 0 } asked
            && (
                !int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit)
                || limit is < 1 or > MaximumLimit
            )
                ? $"Le paramètre limit va de 1 à {MaximumLimit}."
            : type.Length > 0 && !s_types.Contains(type) ? $"Les types connus sont {string.Join(", ", s_types)}."
            : query["index"].ToString() is not ("" or "address") ? "Le simulateur ne connaît que l’index address."
            : string.Empty;
        return problem.Length == 0;
    }

    private static bool TryRead(IQueryCollection query, string name, double bound, out double value) =>
        double.TryParse(query[name].ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        && Math.Abs(value) <= bound;

    private static Task RefuseAsync(HttpContext context, int status, string detail) =>
        Answers.JsonAsync(
            context,
            status,
            NodeJson.Write(
                new JsonObject
                {
                    ["code"] = status,
                    ["message"] = status == 400 ? "Paramètre refusé" : "Erreur",
                    ["detail"] = new JsonArray(detail),
                }
            )
        );
}
