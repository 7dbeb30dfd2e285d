using FranceConnect.Sdk.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;

namespace PortailFamille.Demarches;

/// <summary>The addresses of a form that lead to FranceConnect, and what its callbacks do.</summary>
internal static class FormRoutes
{
    public static void MapForms(this WebApplication app)
    {
        foreach (var demarche in CommuneForms.All)
        {
            var routes = app.MapGroup(demarche.Page).AllowAnonymous();
            routes.MapGet("/franceconnect", context => FormSignIn.ChallengeAsync(context, demarche));
            routes.MapGet("/second-parent", context => SecondParent.ContinueAsync(context, demarche));
            routes.MapPost("/second-parent", context => StartSecondParentAsync(context, demarche));
        }
    }

    public static Task CollectAsync(FranceConnectSessionContext context) =>
        FormSignIn.Find(context) is { } form ? FormSignIn.CollectAsync(context, form)
        : SecondParent.Find(context) is { } other ? SecondParent.CollectAsync(context, other)
        : QuotientFamilialDemarche.CollectAsync(context);

    private static async Task StartSecondParentAsync(HttpContext context, Demarche demarche)
    {
        if (await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            await SecondParent.StartAsync(context, demarche);
        else
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
