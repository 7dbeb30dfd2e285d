using System.Net;
using System.Text;
using FranceConnect.Sdk;

namespace CoreWithoutAspNet;

/// <summary>A site on HttpListener: what any web framework must do around the engine, in plain sight.</summary>
internal sealed class Site(IFranceConnectClient franceConnect)
{
    // One visitor is enough for a sample: a real site keeps the session in its own way.
    private FranceConnectSession? _session;

    public async Task RunAsync(string address)
    {
        using var listener = new HttpListener();
        listener.Prefixes.Add(address);
        listener.Start();
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            await AnswerAsync(context);
            context.Response.Close();
        }
    }

    private Task AnswerAsync(HttpListenerContext context) =>
        context.Request.Url!.AbsolutePath switch
        {
            "/" => ShowAsync(context, Welcome()),
            "/login" => StartLoginAsync(context),
            "/signin-franceconnect" => CompleteLoginAsync(context),
            "/logout" => StartLogoutAsync(context),
            "/signout-callback-franceconnect" => CompleteLogoutAsync(context),
            _ => ShowAsync(context, "<p>Cette page n’existe pas.</p>", 404),
        };

    private string Welcome() =>
        _session is { Identity: var citizen }
            ? $"<p>Bonjour {WebUtility.HtmlEncode(string.Join(" ", citizen.GivenNames))} "
                + $"{WebUtility.HtmlEncode(citizen.FamilyName)}</p><p><a href=\"/logout\">Se déconnecter</a></p>"
            : "<p><a href=\"/login\">S’identifier avec FranceConnect</a></p>";

    private async Task StartLoginAsync(HttpListenerContext context)
    {
        var challenge = await franceConnect.StartLoginAsync(new LoginRequest { ReturnUrl = "/" });
        Keep(context, Cookie(challenge.StateParameter), challenge.State.Value);
        context.Response.Redirect(challenge.AuthorizeUrl.AbsoluteUri);
    }

    private async Task CompleteLoginAsync(HttpListenerContext context)
    {
        var callback = LoginCallback.FromQueryString(context.Request.Url!.Query);
        var kept = Take(context, Cookie(callback.StateParameter));
        var result = await franceConnect.CompleteLoginAsync(callback, kept is null ? null : LoginState.FromValue(kept));
        if (!result.Succeeded)
        {
            await ShowAsync(context, $"<p>La connexion n’a pas abouti ({result.Error!.Code}).</p>{Welcome()}", 400);
            return;
        }
        _session = result.Session;
        Console.WriteLine(
            $"Signed in: {string.Join(" ", _session.Identity.GivenNames)} {_session.Identity.FamilyName}"
        );
        context.Response.Redirect(result.ReturnUrl ?? "/");
    }

    private async Task StartLogoutAsync(HttpListenerContext context)
    {
        if (_session is not { } session)
        {
            context.Response.Redirect("/");
            return;
        }
        _session = null; // here first, whatever FranceConnect answers
        var challenge = await franceConnect.StartLogoutAsync(
            new LogoutRequest { IdToken = session.IdToken, ReturnUrl = "/" }
        );
        Keep(context, Cookie(challenge.StateParameter), challenge.State.Value);
        context.Response.Redirect(challenge.EndSessionUrl.AbsoluteUri);
    }

    private Task CompleteLogoutAsync(HttpListenerContext context)
    {
        var kept = Take(context, Cookie(context.Request.QueryString["state"]));
        var result = franceConnect.CompleteLogout(
            context.Request.Url!.Query,
            kept is null ? null : LogoutState.FromValue(kept)
        );
        context.Response.Redirect(result.ReturnUrl ?? "/");
        return Task.CompletedTask;
    }

    // One cookie for each pending login: two tabs do not disturb each other. The value is sealed by the engine.
    private static string Cookie(string? state) => $"fc-{(state is { Length: > 16 } ? state[..16] : "none")}";

    private static void Keep(HttpListenerContext context, string name, string value) =>
        context.Response.AppendHeader("Set-Cookie", $"{name}={value}; Path=/; Max-Age=1800; HttpOnly; SameSite=Lax");

    private static string? Take(HttpListenerContext context, string name)
    {
        context.Response.AppendHeader("Set-Cookie", $"{name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
        return context.Request.Cookies[name]?.Value;
    }

    private static async Task ShowAsync(HttpListenerContext context, string body, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        var page = Encoding.UTF8.GetBytes(
            "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Connexion</title></head>"
                + $"<body><main><h1>Ma mairie</h1>{body}</main></body></html>"
        );
        await context.Response.OutputStream.WriteAsync(page);
    }
}
