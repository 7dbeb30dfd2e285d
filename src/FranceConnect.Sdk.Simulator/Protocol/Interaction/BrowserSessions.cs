using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// The session a browser's cookie stands for: kept thirty minutes after its last use by FranceConnect, ten minutes after the last login by
/// FranceConnect+.
/// </summary>
internal sealed class BrowserSessions(PlatformCore core)
{
    private const string CookieName = "fc_session_id";

    public BrowserSession? Find(HttpContext context)
    {
        if (!core.Sessions.TryGet(context.Request.Cookies[CookieName], out var session))
        {
            return null;
        }

        if (core.Platform.SlidesSessions)
        {
            Renew(session);
        }
        else if (core.Time.GetUtcNow() >= session.SignedInAt + core.Platform.SessionLifetime)
        {
            // The record lives on for the login under way.
            session.Citizen = null;
        }

        return session;
    }

    /// <summary>The citizen stays signed in for a whole lifetime from now on.</summary>
    public void SignIn(BrowserSession session, SimulatorPersona? citizen)
    {
        session.Citizen = citizen;
        session.SignedInAt = core.Time.GetUtcNow();
        Renew(session);
    }

    /// <summary>The session with its last interaction, even finished.</summary>
    public (BrowserSession Session, Interaction Interaction) RequireAny(HttpContext context) =>
        Find(context) is { Interaction: { } interaction } session
            ? (session, interaction)
            : throw new ErrorPageException("Y190001");

    /// <summary>The interaction of a page's address. Another one is an older tab; a finished one, the citizen going back.</summary>
    public (BrowserSession Session, Interaction Interaction) Require(HttpContext context, string uid)
    {
        var (session, interaction) = RequireAny(context);
        return (session, UnderWay(interaction, isItsOwn: uid == interaction.Uid));
    }

    /// <summary>The interaction a form was shown for, known by its CSRF token.</summary>
    public (BrowserSession Session, Interaction Interaction) Require(HttpContext context, FormBody form)
    {
        var (session, interaction) = RequireAny(context);
        return (session, UnderWay(interaction, isItsOwn: form["csrfToken"] == interaction.CsrfToken));
    }

    private static Interaction UnderWay(Interaction interaction, bool isItsOwn) =>
        !isItsOwn ? throw new ErrorPageException("Y470001", hasWayBack: true)
        : interaction.IsFinished ? throw new ErrorPageException("Y420001", hasWayBack: true)
        : interaction;

    public BrowserSession Open(HttpContext context)
    {
        var session = Find(context) ?? new BrowserSession();
        Renew(session);

        // The real cookie is Secure: here only under https, since a loopback address speaks http.
        Append(context, CookieName, session.Id, core.Prefix, core.Platform.CookieLifetime);
        return session;
    }

    // The engine's own cookies: nothing reads them here, a test of cookie handling may.
    public void WriteInteractionCookies(HttpContext context, string uid)
    {
        foreach (
            var (name, step) in (ReadOnlySpan<(string, string)>)
                [("_interaction", "interaction"), ("_interaction_resume", "authorize")]
        )
        {
            var path = $"{core.Prefix}/{step}/{uid}";
            Append(context, name, uid, path, core.Platform.CookieLifetime);
            Append(context, name + ".sig", RandomText.Create(), path, core.Platform.CookieLifetime);
        }
    }

    private void Renew(BrowserSession session) => core.Sessions.Set(session.Id, session);

    private static void Append(HttpContext context, string name, string value, string path, TimeSpan maxAge) =>
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
