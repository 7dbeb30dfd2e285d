using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Ends the session at FranceConnect, through the pages a browser submits by itself.</summary>
internal sealed class LogoutEndpoint(PlatformCore core, LogoutValidation validation, BrowserSessions sessions)
{
    private readonly string _path = $"{core.Prefix}/session/end";

    public Task StartAsync(HttpContext context)
    {
        core.Count("logout");
        var logout = validation.Validate(context.Request.Query);
        var hadSession = sessions.Find(context)?.Citizen is not null;
        var session = sessions.Open(context);
        session.Logout = logout with { EndsSession = hadSession };
        return hadSession
            ? Answers.HtmlAsync(
                context,
                200,
                LogoutPages.Leaving(core.Platform, $"{core.Prefix}/client/disconnect-from-idp", [])
            )
            : Answers.HtmlAsync(
                context,
                200,
                LogoutPages.Leaving(
                    core.Platform,
                    $"{_path}/confirm",
                    [("xsrf", session.Logout.Token), ("logout", "yes")]
                )
            );
    }

    // The simulator's identity provider has no session of its own: it answers at once.
    public Task DisconnectAsync(HttpContext context)
    {
        Require(context);
        Answers.Redirect(context, 302, $"{core.Prefix}/client/logout-callback");
        return Task.CompletedTask;
    }

    public Task ProviderCallbackAsync(HttpContext context)
    {
        var (_, logout) = Require(context);
        return Answers.HtmlAsync(
            context,
            200,
            LogoutPages.Leaving(core.Platform, $"{_path}/confirm", [("xsrf", logout.Token)])
        );
    }

    public async Task ConfirmAsync(HttpContext context)
    {
        var (session, logout) = Require(context);
        var form = await FormBody.ReadAsync(context);
        if (form["xsrf"] != logout.Token)
        {
            throw new ErrorPageException("Y470001");
        }

        if (logout.EndsSession)
        {
            core.AccessTokens.RemoveWhere(token => token.Grant.SessionId == session.Id);
            core.Grants.RemoveWhere(grant => grant.SessionId == session.Id);
        }

        core.Sessions.Remove(session.Id);
        Answers.Redirect(context, 303, Destination(logout));
    }

    public Task SuccessAsync(HttpContext context) => Answers.HtmlAsync(context, 200, LogoutPages.Done(core.Platform));

    private string Destination(PendingLogout logout) =>
        logout.RedirectUri is not { } address ? $"{_path}/success?client_id={Uri.EscapeDataString(logout.Client.Id)}"
        : logout.State is { } state ? CallbackAddress.Build(address, [("state", state)])
        : address;

    private (BrowserSession Session, PendingLogout Logout) Require(HttpContext context) =>
        sessions.Find(context) is { Logout: { } logout } session
            ? (session, logout)
            : throw new ErrorPageException("Y190001");
}
