using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>What API Particulier serves beside data: pings, introspection, its key as a data provider, a vendor's delegations.</summary>
internal sealed class ApiServicePages(SimulatorCore core, Credentials credentials)
{
    private const string Delegations = "/editeur/api/v1/delegations";
    private const string VehiclePing = "/api/v3/ants/extrait_immatriculation_vehicule/ping";
    private const int MaximumPageSize = 100;

    // The name of each ping, and the provider it looks at.
    private static readonly (string Name, ApiProvider Provider, string Endpoint)[] s_pings =
    [
        ("cnaf_msa_quotient_familial", ApiProvider.Dss, "quotient_familial"),
        ("caf", ApiProvider.Dss, "revenu_solidarite_active"),
        ("securite_sociale_complementaire_sante_solidaire", ApiProvider.Dss, "complementaire_sante_solidaire"),
        ("cnav_allocation_enfant_handicape", ApiProvider.Dss, "allocation_enfant_handicape"),
        ("cnous_etudiant_boursier_ine", ApiProvider.Cnous, "etudiant_boursier"),
        ("mesri_statut_etudiant_ine", ApiProvider.Mesri, "statut_etudiant"),
        ("men_scolarite", ApiProvider.Men, "scolarites"),
        ("dsnj_service_national", ApiProvider.Dsnj, "service_national"),
        ("pole_emploi_status", ApiProvider.FranceTravail, "statut"),
        ("pole_emploi_indemnites", ApiProvider.FranceTravail, "indemnites"),
    ];

    private readonly Lazy<string> _keys = new(ApiParticulierKey.CreateKeySet);

    public Task ServeAsync(HttpContext context, string path)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            return NotFoundAsync(context);
        }

        return path switch
        {
            "/api/ping" => Answers.JsonAsync(context, 200, "\"pong\""),
            "/api/pings" => Answers.JsonAsync(context, 200, NodeJson.Write(List(Pings().Select(ping => ping.Path)))),
            "/api/introspect" => IntrospectAsync(context),
            "/api/france_connect_jwks" => Answers.JsonAsync(context, 200, _keys.Value),
            Delegations => ListDelegationsAsync(context),
            _ when Pings().FirstOrDefault(ping => ping.Path == path) is { Path: not null } ping => PingAsync(
                context,
                ping.Provider,
                ping.Endpoint
            ),
            _ => NotFoundAsync(context),
        };
    }

    private static IEnumerable<(string Path, ApiProvider Provider, string Endpoint)> Pings() =>
        s_pings
            .Select(ping => ($"/api/{ping.Name}/ping", ping.Provider, ping.Endpoint))
            .Append((VehiclePing, ApiProvider.Ants, "extrait_immatriculation_vehicule"));

    // A provider with a fault is down for its ping too; looking does not use up a fault set for once.
    private Task PingAsync(HttpContext context, ApiProvider provider, string endpoint)
    {
        var now = core.Time.GetUtcNow();
        var isDown = core.ProviderFaults.Has(provider.Id.Endpoint(endpoint));
        var body = new JsonObject
        {
            ["status"] = isDown ? "bad_gateway" : "ok",
            ["last_update"] = Iso(now),
            ["last_ok_status"] = Iso(isDown ? now.AddHours(-1) : now),
        };
        return Answers.JsonAsync(context, isDown ? 502 : 200, NodeJson.Write(body));
    }

    private Task IntrospectAsync(HttpContext context)
    {
        try
        {
            var token = credentials.FindToken(context.Request.Query["token"].ToString());
            // A vendor's token has no scope of its own.
            var scopes = token.IsVendor ? new HashSet<string>() : token.Habilitations[0].Scopes;
            var body = new JsonObject
            {
                ["_id"] = token.Id.ToString(),
                ["name"] = string.Empty,
                ["scopes"] = List(scopes.Order(StringComparer.Ordinal)),
            };
            return Answers.JsonAsync(context, 200, NodeJson.Write(body));
        }
        catch (ApiErrorException)
        {
            var body = new JsonObject
            {
                ["error"] = "access_denied",
                ["reason"] = "Token not found or inactive",
                ["message"] = "Votre jeton d'API n'a pas été trouvé ou n'est pas actif",
            };
            return Answers.JsonAsync(context, 401, NodeJson.Write(body));
        }
    }

    /// <exception cref="ApiErrorException">The bearer is no token of a vendor.</exception>
    private Task ListDelegationsAsync(HttpContext context)
    {
        var token = credentials.FindToken(Credentials.ReadBearer(context.Request));
        if (!token.IsVendor)
        {
            throw new ApiErrorException(ApiErrors.TokenInvalid);
        }

        var page = Number(context, "page", 1, int.MaxValue);
        var size = Number(context, "per_page", 50, MaximumPageSize);
        var all = token.Habilitations;
        var shown = all.Skip((int)Math.Min((page - 1L) * size, int.MaxValue)).Take(size);
        var body = new JsonObject
        {
            ["data"] = new JsonArray([.. shown.Select(Describe)]),
            ["meta"] = new JsonObject
            {
                ["page"] = page,
                ["per_page"] = size,
                ["total"] = all.Count,
                ["total_pages"] = (all.Count + size - 1) / size,
            },
        };
        return Answers.JsonAsync(context, 200, NodeJson.Write(body));
    }

    private static JsonObject Describe(Habilitation delegation) =>
        new()
        {
            ["id"] = delegation.DelegationId,
            ["authorization_request_id"] = delegation.Number,
            ["siret"] = delegation.Siret,
            ["intitule"] = delegation.Title,
            ["scopes"] = List(delegation.Scopes.Order(StringComparer.Ordinal)),
            ["statut"] = delegation.IsRevoked ? "revoked" : "active",
            ["created_at"] = "2026-06-15T08:00:00Z",
        };

    private static int Number(HttpContext context, string name, int byDefault, int maximum) =>
        int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value > 0
            ? Math.Min(value, maximum)
            : byDefault;

    private static string Iso(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static Task NotFoundAsync(HttpContext context) =>
        Answers.TextAsync(context, 404, "text/plain; charset=utf-8", "Not Found");
}
