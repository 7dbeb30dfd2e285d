using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>API Impôt particulier under <c>/dgfip</c>: its routes, and nothing in the body of an error.</summary>
internal sealed class DgfipSite
{
    private readonly DgfipTokenEndpoint _token;
    private readonly DgfipSituations _situations;

    public DgfipSite(SimulatorCore core)
    {
        ExpiringStore<DgfipToken> tokens = new(core.Time, DgfipToken.Lifetime, capacity: 4_000);
        _token = new(core, tokens);
        _situations = new(core, tokens);
    }

    public Task RouteAsync(HttpContext context, string[] segments) =>
        (context.Request.Method, segments) switch
        {
            ("POST", ["token"]) => _token.GrantAsync(context),
            ("GET", ["impotparticulier", "1.0", .. var resource]) => RouteResourceAsync(context, resource),
            _ => RefuseAsync(context, 404),
        };

    public static Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private Task RouteResourceAsync(HttpContext context, string[] segments) =>
        segments switch
        {
            ["situations", "ir", "assiettes", "annrev", var year] => _situations.ReadYearAsync(
                context,
                DgfipResource.Income,
                year
            ),
            ["dernieresituation", "ir", "assiettes", "annrev", var year] => _situations.ReadYearAsync(
                context,
                DgfipResource.LatestIncome,
                year
            ),
            ["dernieresituation", "ir", "assiettes", "deuxans"] => _situations.ReadLatestAsync(context),
            ["situations", "th", "assiettes", "principale", "annrev", var year] => _situations.ReadYearAsync(
                context,
                DgfipResource.Housing,
                year
            ),
            _ => RefuseAsync(context, 404),
        };
}
