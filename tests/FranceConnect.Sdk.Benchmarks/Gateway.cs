using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Benchmarks;

/// <summary>A stub of the gateway on loopback: any route, one fictional household, after a fixed time.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    private const string Household = """
        {"data":{"allocataires":[{"nom_naissance":"ROUX","nom_usage":null,"prenoms":"JEANNE STEPHANIE","date_naissance":"1987-06-27","sexe":"F"}],
        "enfants":[{"nom_naissance":"ROUX","nom_usage":null,"prenoms":"ALEXIS","date_naissance":"2016-04-12","sexe":"M"}],
        "adresse":{"destinataire":"Madame ROUX JEANNE","numero_libelle_voie":"1 RUE MONTORGUEIL","code_postal_ville":"75002 PARIS","pays":"FRANCE"},
        "quotient_familial":{"fournisseur":"CNAF","valeur":612,"annee":2026,"mois":11,"annee_calcul":2026,"mois_calcul":11}},"links":{},"meta":{}}
        """;

    private readonly WebApplication _application;

    private Gateway(WebApplication application) => _application = application;

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Delay { get; set; }

    public string Address => _application.Urls.Single();

    public static async Task<Gateway> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var gateway = new Gateway(builder.Build());
        gateway._application.Run(gateway.AnswerAsync);
        await gateway._application.StartAsync();
        return gateway;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (Delay > TimeSpan.Zero)
            await Task.Delay(Delay, context.RequestAborted);
        context.Response.ContentType = "application/vnd.api+json";
        context.Response.Headers["X-Request-ID"] = "0d5b-77";
        await context.Response.WriteAsync(Household, context.RequestAborted);
    }
}
