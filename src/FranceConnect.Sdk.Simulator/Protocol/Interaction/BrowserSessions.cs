using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The session a browser's cookie stands for, kept thirty minutes after its last use.</summary>
internal sealed class BrowserSessions(SimulatorCore core)
{
    private const string CookieName = "fc_session_id";

    public BrowserSession? Find(HttpContext context)
    {
        if (!core.Sessions.TryGet(context.Request.Cookies[CookieName], out var session))
        {
            return null;
        }

        core.Sessions.Set(session.Id, session);
        return session;
    }

    /// <summary>The session with its interaction under way, or the recorded refusals.</summary>
    public (BrowserSession Session, Interaction Interaction) Require(HttpContext context, string? uid = null)
    {
        if (Find(context) is not { Interaction: { } interaction } session)
        {
            throw new ErrorPageException("Y190001");
        }

        if (uid is not null && uid != interaction.Uid)
        {
            throw new ErrorPageException("Y470001", hasWayBack: true);
        }

        return interaction.IsFinished
            ? throw new ErrorPageException("Y420001", hasWayBack: true)
            : (session, interaction);
    }

    public BrowserSession Open(HttpContext context)
    {
        var session = Find(context);
        if (session is null)
        {
            session = new BrowserSession();
            core.Sessions.Set(session.Id, session);
        }

        // The real cookie is Secure: here only under https, since a loopback address speaks http.
        Append(context, CookieName, session.Id, SimulatorCore.Prefix, core.Platform.SessionLifetime);
        return session;
    }

    // The engine's own cookies: nothing reads them here, a test of cookie handling may.
    public static void WriteInteractionCookies(HttpContext context, string uid)
    {
        foreach (
            var (name, step) in (ReadOnlySpan<(string, string)>)
                [("_interaction", "interaction"), ("_interaction_resume", "authorize")]
        )
        {
            var path = $"{SimulatorCore.Prefix}/{step}/{uid}";
            Append(context, name, uid, path, maxAge: null);
            Append(context, name + ".sig", RandomText.Create(), path, maxAge: null);
        }
    }

    private static void Append(HttpContext context, string name, string value, string path, TimeSpan? maxAge) =>
        context.Response.Cookies.Append(
            name,
            value,
            new CookieOptions
            {
                Path = path,
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = maxAge,
            }
        );
}
