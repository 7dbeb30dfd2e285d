using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>Logout: here, at FranceConnect, and the way back.</summary>
internal sealed partial class FranceConnectHandler
{
    private readonly PendingCookies _logouts = new(time, ".fc-logout.", engine.Value.LoginLifetime);

    public async Task SignOutAsync(AuthenticationProperties? properties)
    {
        var returnUrl = LocalUrl.OrHome(properties?.RedirectUri, HomePath);
        var login = (properties as FranceConnectLogoutProperties)?.Login;
        if (login is null)
        {
            login = (await Context.AuthenticateAsync(SignInScheme)).Ticket;
            // The local session ends whatever FranceConnect answers.
            await Context.SignOutAsync(SignInScheme, new AuthenticationProperties { RedirectUri = returnUrl });
        }
        Response.Redirect(await EndSessionUrlAsync(login, returnUrl) ?? returnUrl);
    }

    private async Task<string?> EndSessionUrlAsync(AuthenticationTicket? login, string returnUrl)
    {
        if (
            login is null
            || login.Properties.GetTokenValue(FranceConnectTicket.IdTokenName) is not { Length: > 0 } idToken
        )
            return null;
        try
        {
            var platform = login.Principal.FindFranceConnectPlatform() ?? Options.Platform;
            var tenant = await tenants.ResolveAsync(Context);
            var challenge = await client.StartLogoutAsync(
                new LogoutRequest
                {
                    TenantId = tenant.Id,
                    Platform = platform,
                    IdToken = idToken,
                    PostLogoutRedirectUri =
                        tenant.FindRegistration(platform)?.PostLogoutRedirectUri
                        ?? AddressOf(Options.PostLogoutCallbackPath),
                    ReturnUrl = returnUrl,
                },
                Context.RequestAborted
            );
            _logouts.Keep(Context, challenge.StateParameter, challenge.State.Value);
            return challenge.EndSessionUrl.AbsoluteUri;
        }
        catch (FranceConnectException)
        {
            return null; // signed out here; FranceConnect's own session ends by itself within 30 minutes
        }
        catch (Exception exception)
        {
            if (!Context.RequestAborted.IsCancellationRequested)
                Logger.ApplicationFailed("Logout", FranceConnectErrorCode.ApplicationFailed.Value, exception);
            return null;
        }
    }

    private void FinishLogout()
    {
        var kept = _logouts.Take(Context, Request.Query["state"]);
        var result = client.CompleteLogout(
            Request.QueryString.Value,
            kept is null ? null : LogoutState.FromValue(kept)
        );
        Response.Redirect(LocalUrl.OrHome(result.ReturnUrl, HomePath));
    }
}
