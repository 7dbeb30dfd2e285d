using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.AspNetCore;
using Microsoft.AspNetCore.Authentication;

namespace PortailFamille.Demarches;

/// <summary>
/// The second parent signs in on the first one's form. FranceConnect's own session, which would silently give back the first parent, ends first;
/// the portal's goes on. The second parent is added to the form and signed in nowhere: neither sees the other's space.
/// </summary>
internal static class SecondParent
{
    /// <summary>In the address of a form whose first parent is no longer there.</summary>
    public const string NotAdded = "autre-parent-absent";

    private const string Prefix = "second-parent/";
    private const string Added = "second-parent";

    /// <summary>After the first parent's gesture: FranceConnect's session ends, then <see cref="ContinueAsync"/>.</summary>
    public static async Task StartAsync(HttpContext context, Demarche demarche)
    {
        if ((await context.AuthenticateAsync()).Ticket is not { } first || PrefillOwner.Find(first.Principal) is null)
        {
            context.Response.Redirect(context.Request.PathBase + demarche.Page);
            return;
        }
        SecondParentGesture.Keep(context, demarche);
        await context.SignOutAsync(
            FranceConnectDefaults.AuthenticationScheme,
            new FranceConnectLogoutProperties(first)
            {
                RedirectUri = $"{context.Request.PathBase}{demarche.Page}/second-parent",
            }
        );
    }

    /// <summary>Back from FranceConnect's logout: the second parent signs in. Without the gesture, back to the form.</summary>
    public static Task ContinueAsync(HttpContext context, Demarche demarche)
    {
        if (SecondParentGesture.Take(context, demarche))
            return context.AskAsync(demarche, Prefix, demarche.Form.SecondGuardianScopes());
        context.Response.Redirect(context.Request.PathBase + demarche.Page);
        return Task.CompletedTask;
    }

    public static Demarche? Find(FranceConnectSessionContext context) =>
        context.Purpose is { } purpose && purpose.StartsWith(Prefix, StringComparison.Ordinal)
            ? CommuneForms.Find(purpose[Prefix.Length..])
            : null;

    public static async Task CollectAsync(FranceConnectSessionContext context, Demarche demarche)
    {
        context.Properties.Items[Added] = demarche.Page;
        var services = context.HttpContext.RequestServices;
        var session = services.GetRequiredService<PrefillSession>();
        // The first parent's session, which goes on: this callback does not replace it.
        var first = (await context.HttpContext.AuthenticateAsync()).Principal;
        if (
            first is null
            || PrefillOwner.Find(first) is not { } owner
            || owner.TenantId != context.Session.Tenant.Id
            || await session.FindForAsync(demarche.Form, owner) is not { } facts
        )
        {
            context.Properties.Items[Added] += "?" + NotAdded;
            return;
        }
        var both = await services
            .GetRequiredService<IPrefillService>()
            .CollectSecondGuardianAsync(facts, context.Session, [demarche.Form]);
        await session.KeepAsync(demarche.Form, both);
    }

    /// <summary>Instead of signing in: FranceConnect's session of the second parent ends, then the form.</summary>
    public static Task FinishAsync(TicketReceivedContext context)
    {
        if (context.Properties?.Items.TryGetValue(Added, out var page) != true || context.Principal is null)
            return Task.CompletedTask;
        context.HandleResponse();
        return context.HttpContext.SignOutAsync(
            FranceConnectDefaults.AuthenticationScheme,
            new FranceConnectLogoutProperties(
                new AuthenticationTicket(context.Principal, context.Properties, context.Scheme.Name)
            )
            {
                RedirectUri = context.Request.PathBase + page,
            }
        );
    }
}
