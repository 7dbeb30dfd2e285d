using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>API Recherche d’entreprises: by SIRET, by SIREN or by the words of a name.</summary>
internal sealed class CompaniesSite
{
    private const int MinimumText = 3;
    private const int MaximumPage = 1_000;
    private const int DefaultPerPage = 10;
    private const int MaximumPerPage = 25;

    private readonly IReadOnlyList<Company> _companies =
    [
        .. ReferenceData.Read("companies").Select(row => row.Deserialize(CompanyJson.Default.Company)!),
    ];

    public Task RouteAsync(HttpContext context, string[] segments)
    {
        var query = context.Request.Query;
        var text = query["q"].ToString().Trim();
        return segments is not ["search"] ? RefuseAsync(context, 404)
            : text.Length < MinimumText ? RefuseAsync(context, 400, "Le paramètre q a moins de 3 caractères.")
            : !TryRead(query, "page", otherwise: 1, MaximumPage, out var page)
                ? RefuseAsync(context, 400, $"Le paramètre page va de 1 à {MaximumPage}.")
            : !TryRead(query, "per_page", DefaultPerPage, MaximumPerPage, out var perPage)
                ? RefuseAsync(context, 400, $"Le paramètre per_page va de 1 à {MaximumPerPage}.")
            : AnswerAsync(context, [.. Find(text)], page, perPage);
    }

    public static Task RefuseAsync(HttpContext context, int status) =>
        RefuseAsync(context, status, "La demande n’a pas abouti.");

    private IEnumerable<JsonObject> Find(string text) =>
        text.All(char.IsAsciiDigit)
            ? text.Length switch
            {
                14 => from company in _companies
                from establishment in company.Establishments
                where establishment.Siret == text
                select company.ToResult(establishment),
                9 => from company in _companies where company.Siren == text select company.ToResult(company.Seat),
                _ => [],
            }
            : from company in _companies
            where SearchText.Words(text).All(SearchText.Words(company.Name).Contains)
            select company.ToResult(company.Seat);

    private static Task AnswerAsync(HttpContext context, IReadOnlyList<JsonObject> found, int page, int perPage) =>
        Answers.JsonAsync(
            context,
            200,
            NodeJson.Write(
                new JsonObject
                {
                    ["results"] = new JsonArray([.. found.Skip((page - 1) * perPage).Take(perPage)]),
                    ["total_results"] = found.Count,
                    ["page"] = page,
                    ["per_page"] = perPage,
                    ["total_pages"] = (found.Count + perPage - 1) / perPage,
                }
            )
        );

    private static bool TryRead(IQueryCollection query, string name, int otherwise, int maximum, out int value)
    {
        value = otherwise;
        return query[name].ToString() is not { Length: > 0 } text
            || (
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
                && value >= 1
                && value <= maximum
            );
    }

    private static Task RefuseAsync(HttpContext context, int status, string message) =>
        Answers.JsonAsync(context, status, NodeJson.Write(new JsonObject { ["erreur"] = message }));
}
