using FranceConnect.Sdk;
using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.AspNetCore.Authentication;

namespace PortailFamille.Demarches;

/// <summary>
/// « Mon quotient familial »: a sign-in of its own, after its own notice, that asks the identity and one piece of data. The fund is asked in the
/// callback, while the access token lives; whatever it answers, the citizen is signed in and sees what came and what did not.
/// </summary>
internal static class QuotientFamilialDemarche
{
    public const string Page = "/demarches/quotient-familial";

    public static bool IsPage(string? url, PathString pathBase) => url == pathBase + Page;

    public static void MapQuotientFamilial(this WebApplication app) =>
        app.MapGet(
                Page + "/franceconnect",
                static context =>
                    context.ChallengeAsync(FranceConnectDefaults.AuthenticationScheme, Ask(context.Request.PathBase))
            )
            .AllowAnonymous();

    public static async Task CollectAsync(FranceConnectSessionContext context)
    {
        // A plain login may come back to this page too: without the scope, the citizen has agreed to nothing.
        if (
            !IsPage(context.Properties.RedirectUri, context.HttpContext.Request.PathBase)
            || !context.Session.GrantedScopes.Contains(ApiParticulierScopes.CnafQuotientFamilial)
        )
            return;
        var services = context.HttpContext.RequestServices;
        var time = services.GetRequiredService<TimeProvider>();
        QuotientReceipt receipt;
        try
        {
            receipt = QuotientReceipt.Of(
                await services
                    .GetRequiredService<IApiParticulierClient>()
                    .Dss.GetQuotientFamilialAsync(
                        context.Session,
                        options: new DataCallOptions { Budget = DataBudget.StartFor(context.Session, time: time) }
                    )
            );
        }
        catch (Exception exception) when (exception is FranceConnectException or InvalidSiretException)
        {
            // The commune's settings are wrong: that must not cost the citizen their sign-in.
            var code = (exception as FranceConnectException)?.Code ?? ((InvalidSiretException)exception).Code;
            services.GetRequiredService<ILogger<QuotientReceipt>>().LogError(exception, "Quotient familial not asked");
            receipt = QuotientReceipt.Failed(DataOutcome.RightsMissing, code.Value, time.GetUtcNow());
        }
        receipt.Keep(context.Properties);
    }

    private static FranceConnectChallengeProperties Ask(PathString pathBase)
    {
        var challenge = new FranceConnectChallengeProperties
        {
            RedirectUri = pathBase + Page,
            CancelUrl = pathBase + Page,
            Platform = FranceConnectPlatform.FranceConnect,
        };
        // API Particulier asks the whole pivot identity; the usage name is for the greeting.
        challenge.Scopes.Add(FranceConnectScope.IdentitePivot);
        challenge.Scopes.Add(FranceConnectScope.PreferredUsername);
        challenge.Scopes.Add(ApiParticulierScopes.CnafQuotientFamilial);
        return challenge;
    }
}
