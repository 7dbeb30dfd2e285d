using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The routes of API Géo, and its error body.</summary>
internal sealed class CommunesSite
{
    private readonly GeoTable _communes = GeoTable.Communes();
    private readonly GeoTable _parts = GeoTable.FormerCommunes();
    private readonly GeoTable _departements = GeoTable.Departements();
    private readonly GeoTable _regions = GeoTable.Regions();

    public Task RouteAsync(HttpContext context, string[] segments)
    {
        var table = segments is [var name, ..]
            ? name switch
            {
                "communes" => _communes,
                "communes_associees_deleguees" => _parts,
                "departements" => _departements,
                "regions" => _regions,
                _ => null,
            }
            : null;
        try
        {
            return (table, segments) switch
            {
                ({ }, [_]) => Answers.JsonAsync(context, 200, table.Search(context.Request.Query)),
                ({ }, [_, var code]) => table.Find(code, context.Request.Query) is { } found
                    ? Answers.JsonAsync(context, 200, found)
                    : RefuseAsync(context, 404),
                _ => RefuseAsync(context, 404),
            };
        }
        catch (GeoQueryException error)
        {
            return RefuseAsync(context, 400, error.Message);
        }
    }

    public static Task RefuseAsync(HttpContext context, int status) =>
        RefuseAsync(context, status, "La demande n’a pas abouti.");

    private static Task RefuseAsync(HttpContext context, int status, string description) =>
        Answers.JsonAsync(
            context,
            status,
            NodeJson.Write(
                new JsonObject
                {
                    ["code"] = status,
                    ["message"] = status switch
                    {
                        400 => "Requête mal formée",
                        404 => "Introuvable",
                        429 => "Trop de requêtes",
                        _ => "Erreur du serveur",
                    },
                    ["description"] = description,
                }
            )
        );
}

/// <summary>A query API Géo refuses.</summary>
internal sealed class GeoQueryException(string message) : Exception(message);
