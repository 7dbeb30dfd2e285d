using FranceConnect.Sdk;
using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.AspNetCore;
using Microsoft.AspNetCore.Authentication;

namespace PortailFamille.Demarches;

/// <summary>
/// The sign-in of a form: it asks the identity and what the form needs, and in its callback, while the access token lives, asks the sources.
/// A plain login collects nothing: its purpose is another.
/// </summary>
internal static class FormSignIn
{
    /// <summary>In the address of a form whose facts could not be kept: the cache is down.</summary>
    public const string NothingKept = "donnees-non-gardees";

    private const string Prefix = "formulaire/";

    public static Task ChallengeAsync(HttpContext context, Demarche demarche) =>
        context.AskAsync(demarche, Prefix, demarche.Form.RequiredScopes());

    /// <summary>The form this sign-in is for; null when it is for something else.</summary>
    public static Demarche? Find(FranceConnectSessionContext context) =>
        context.Purpose is { } purpose && purpose.StartsWith(Prefix, StringComparison.Ordinal)
            ? CommuneForms.Find(purpose[Prefix.Length..])
            : null;

    public static async Task CollectAsync(FranceConnectSessionContext context, Demarche demarche)
    {
        var services = context.HttpContext.RequestServices;
        var session = services.GetRequiredService<PrefillSession>();
        var owner = new PrefillOwner(context.Session.Tenant.Id, context.Session.Identity.Subject);
        var facts = await services.GetRequiredService<IPrefillService>().CollectAsync(context.Session, [demarche.Form]);
        // A second parent who signed in before stays, as long as the first one is the same person.
        var earlier = await session.FindForAsync(demarche.Form, owner);
        await session.KeepAsync(demarche.Form, facts.CompletedBy(earlier));
        if (await session.FindForAsync(demarche.Form, owner) is null)
            context.Properties.RedirectUri += "?" + NothingKept;
    }

    /// <summary>A commune that is on FranceConnect+ alone gets the identity: the data providers do not answer to that platform.</summary>
    internal static async Task AskAsync(
        this HttpContext context,
        Demarche demarche,
        string purpose,
        IEnumerable<FranceConnectScope> scopes
    )
    {
        var page = context.Request.PathBase + demarche.Page;
        var challenge = new FranceConnectChallengeProperties
        {
            RedirectUri = page,
            CancelUrl = page,
            Purpose = purpose + demarche.Form.Id,
        };
        var platform = await FindPlatformAsync(context);
        foreach (
            var scope in scopes.Where(scope =>
                platform == FranceConnectPlatform.FranceConnect || scope.IsAvailableOn(platform)
            )
        )
            challenge.Scopes.Add(scope);
        challenge.Platform = platform;
        await context.ChallengeAsync(FranceConnectDefaults.AuthenticationScheme, challenge);
    }

    private static async Task<FranceConnectPlatform> FindPlatformAsync(HttpContext context)
    {
        try
        {
            var tenant = await context
                .RequestServices.GetRequiredService<FranceConnectTenantResolver>()
                .ResolveAsync(context);
            return tenant.FindRegistration(FranceConnectPlatform.FranceConnect) is null
                ? FranceConnectPlatform.FranceConnectPlus
                : FranceConnectPlatform.FranceConnect;
        }
        catch (FranceConnectException)
        {
            return FranceConnectPlatform.FranceConnect; // the challenge finds the same, and shows its page
        }
    }
}
