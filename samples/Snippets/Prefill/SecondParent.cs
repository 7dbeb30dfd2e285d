using FranceConnect.Sdk;
using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Snippets.Prefill;

/// <summary>The guide of the second parent.</summary>
internal static class SecondParent
{
    public static async Task StartAsync(HttpContext context)
    {
        #region second-parent-start
        // The first parent's gesture: FranceConnect's session ends, theirs goes on here.
        AuthenticateResult first = await context.AuthenticateAsync();
        await context.SignOutAsync(
            FranceConnectDefaults.AuthenticationScheme,
            new FranceConnectLogoutProperties(first.Ticket!) { RedirectUri = "/cantine/autre-parent" }
        );
        #endregion
    }

    public static async Task ChallengeAsync(HttpContext context, FormDefinition cantine)
    {
        #region second-parent-challenge
        // That page, after FranceConnect's logout: the second parent signs in.
        var challenge = new FranceConnectChallengeProperties { RedirectUri = "/cantine", Purpose = "autre-parent" };
        foreach (FranceConnectScope scope in cantine.SecondGuardianScopes())
            challenge.Scopes.Add(scope);
        await context.ChallengeAsync(FranceConnectDefaults.AuthenticationScheme, challenge);
        #endregion
    }

    public static async Task CollectAsync(
        FranceConnectSessionContext context,
        IPrefillService prefill,
        PrefillSession session,
        FormDefinition cantine
    )
    {
        #region second-parent-collect
        // In OnSessionCreated, for that purpose: the first parent is still the request's session.
        AuthenticateResult first = await context.HttpContext.AuthenticateAsync();
        if (
            first.Principal is { } user
            && PrefillOwner.Find(user) is { } owner
            && await session.FindForAsync(cantine, owner) is { } facts
        )
            await session.KeepAsync(
                cantine,
                await prefill.CollectSecondGuardianAsync(facts, context.Session, [cantine])
            );
        #endregion
    }

    public static async Task FinishAsync(TicketReceivedContext context)
    {
        #region second-parent-finish
        // In OnTicketReceived, for that login: it is not kept, and FranceConnect's session of the second parent ends too.
        context.HandleResponse();
        await context.HttpContext.SignOutAsync(
            FranceConnectDefaults.AuthenticationScheme,
            new FranceConnectLogoutProperties(
                new AuthenticationTicket(context.Principal!, context.Properties, context.Scheme.Name)
            )
            {
                RedirectUri = "/cantine",
            }
        );
        #endregion
    }
}
