using System.Collections.Concurrent;
using System.Net;
using FranceConnect.Sdk;

namespace CoreWithoutAspNet;

/// <summary>
/// A site of four addresses on HttpListener. It keeps pending logins in the browser, one cookie each, and sessions in memory; both are the
/// caller's choice, the engine keeps nothing.
/// </summary>
internal sealed class LoginSite : IDisposable
{
    public const string CallbackPath = "/callback";
    public const string SignedOutPath = "/signed-out";

    private readonly IFranceConnectClient _franceConnect;
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, FranceConnectSession> _sessions = new();

    public LoginSite(IFranceConnectClient franceConnect, string origin)
    {
        _franceConnect = franceConnect;
        _listener.Prefixes.Add(origin + "/");
        _listener.Start();
    }

    public async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return; // the site was closed
            }
            try
            {
                await AnswerAsync(context);
            }
            catch (FranceConnectException exception)
            {
                // A login or a logout could not start: unknown tenant, FranceConnect not answering.
                Write(context, 502, $"<p>La connexion n’a pas pu commencer ({exception.Code}).</p>");
            }
            context.Response.Close();
        }
    }

    public void Dispose() => _listener.Close();

    private Task AnswerAsync(HttpListenerContext context) =>
        (context.Request.HttpMethod, context.Request.Url!.AbsolutePath) switch
        {
            ("GET", "/") => HomeAsync(context),
            ("GET", "/login") => StartLoginAsync(context),
            ("GET", CallbackPath) => CompleteLoginAsync(context),
            ("POST", "/logout") => StartLogoutAsync(context),
            ("GET", SignedOutPath) => CompleteLogoutAsync(context),
            _ => NotFoundAsync(context),
        };

    private Task HomeAsync(HttpListenerContext context)
    {
        Write(
            context,
            200,
            FindSession(context) is { } session
                ? string.Concat(Describe(session.Identity).Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"))
                    + "<form method=\"post\" action=\"/logout\"><button>Se déconnecter</button></form>"
                : "<p><a href=\"/login\">S’identifier avec FranceConnect</a></p>"
        );
        return Task.CompletedTask;
    }

    private static IEnumerable<string> Describe(FranceConnectIdentity identity) =>
        [
            $"Prénoms : {string.Join(", ", identity.GivenNames)}",
            $"Nom de naissance : {identity.FamilyName}",
            $"Nom d’usage : {identity.PreferredUsername ?? "aucun"}",
            $"Naissance : {identity.KnownBirthDate}, {identity.BirthPlace?.Label ?? "commune inconnue"} ({identity.BirthCountry?.Label})",
            $"Adresse électronique : {identity.Email}",
        ];

    #region start-login
    private async Task StartLoginAsync(HttpListenerContext context)
    {
        var challenge = await _franceConnect.StartLoginAsync(new LoginRequest { ReturnUrl = "/" });
        SetCookie(context, "fc." + challenge.StateParameter, challenge.State.Value);
        context.Response.Redirect(challenge.AuthorizeUrl.AbsoluteUri);
    }
    #endregion

    #region complete-login
    private async Task CompleteLoginAsync(HttpListenerContext context)
    {
        var callback = LoginCallback.FromQueryString(context.Request.Url!.Query);
        var kept = TakeCookie(context, "fc." + callback.StateParameter);
        var result = await _franceConnect.CompleteLoginAsync(
            callback,
            kept is null ? null : LoginState.FromValue(kept)
        );
        if (result.Succeeded)
        {
            OpenSession(context, result.Session);
            context.Response.Redirect(result.ReturnUrl ?? "/");
        }
        else if (result.IsCancelled)
            context.Response.Redirect("/");
        else
            Write(
                context,
                400,
                $"<p>La connexion n’a pas abouti ({result.Error!.Code}). <a href=\"/\">Recommencer</a></p>"
            );
    }
    #endregion

    #region logout
    private async Task StartLogoutAsync(HttpListenerContext context)
    {
        if (FindSession(context) is not { } session)
        {
            context.Response.Redirect("/");
            return;
        }
        CloseSession(context);
        var challenge = await _franceConnect.StartLogoutAsync(
            new LogoutRequest { IdToken = session.IdToken, ReturnUrl = "/" }
        );
        SetCookie(context, "fc-out", challenge.State.Value);
        context.Response.Redirect(challenge.EndSessionUrl.AbsoluteUri);
    }

    private Task CompleteLogoutAsync(HttpListenerContext context)
    {
        var kept = TakeCookie(context, "fc-out");
        var result = _franceConnect.CompleteLogout(
            context.Request.Url!.Query,
            kept is null ? null : LogoutState.FromValue(kept)
        );
        context.Response.Redirect(result.ReturnUrl ?? "/");
        return Task.CompletedTask;
    }
    #endregion

    private static Task NotFoundAsync(HttpListenerContext context)
    {
        Write(context, 404, "<p>Page introuvable.</p>");
        return Task.CompletedTask;
    }

    private FranceConnectSession? FindSession(HttpListenerContext context) =>
        context.Request.Cookies["session"]?.Value is { } id && _sessions.TryGetValue(id, out var session)
            ? session
            : null;

    private void OpenSession(HttpListenerContext context, FranceConnectSession session)
    {
        // A new name for each session: one planted in the browser before the login is worth nothing.
        var id = Guid.NewGuid().ToString("N");
        _sessions[id] = session;
        SetCookie(context, "session", id);
    }

    private void CloseSession(HttpListenerContext context)
    {
        if (TakeCookie(context, "session") is { } id)
            _sessions.TryRemove(id, out _);
    }

    // Lax: the browser must bring the cookie back when it comes from FranceConnect. Add Secure on a site in https.
    private static void SetCookie(HttpListenerContext context, string name, string value, string more = "") =>
        context.Response.Headers.Add("Set-Cookie", $"{name}={value}; Path=/; HttpOnly; SameSite=Lax{more}");

    private static string? TakeCookie(HttpListenerContext context, string name)
    {
        var value = context.Request.Cookies[name]?.Value;
        if (value is not null)
            SetCookie(context, name, "", "; Max-Age=0");
        return value;
    }

    private static void Write(HttpListenerContext context, int status, string body)
    {
        var page =
            "<!DOCTYPE html><html lang=\"fr\"><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Démonstration</title>"
            + $"<main><h1>Démonstration</h1>{body}</main></html>";
        var bytes = System.Text.Encoding.UTF8.GetBytes(page);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.OutputStream.Write(bytes, 0, bytes.Length);
    }
}
