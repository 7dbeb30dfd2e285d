using System.Text;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>What comes back in a login, through the whole engine: the callback, the provider's answers, the sealed state.</summary>
internal static class LoginTargets
{
    private static readonly LoginSite s_site = new();
    private static readonly LoginState s_login = s_site.Get<StateSeal>().Seal(s_site.Login);
    private static readonly LogoutState s_logout = s_site
        .Get<StateSeal>()
        .Seal(
            new PendingLogout
            {
                State = LoginSite.State,
                ReturnUrl = "/",
                ExpiresAt = StandingTime.Now.ToUnixTimeSeconds() + 600,
            }
        );
    private static readonly string s_idToken = Sign("\"nonce\":\"nonce-fictif\",\"acr\":\"eidas1\"");
    private static readonly string s_userInfo = Sign("\"family_name\":\"PERSONNE-FICTIVE\"");
    private static readonly byte[] s_tokens = Encoding.UTF8.GetBytes(
        $$"""{"access_token":"jeton-fictif","expires_in":60,"id_token":"{{s_idToken}}","token_type":"Bearer"}"""
    );

    public static void Callback(byte[] input)
    {
        var query = Encoding.UTF8.GetString(input);
        s_site.Server.Answers = endpoint =>
            endpoint switch
            {
                "token" => ForeignServer.Json(s_tokens),
                "userinfo" => ForeignServer.Json(Encoding.ASCII.GetBytes(s_userInfo), "application/jwt"),
                _ => LoginSite.Metadata(endpoint),
            };
        var result = Complete(query, s_login);
        // Read by other code than the engine's: what it accepts says the state, and once.
        Finding.Unless(
            !result.Succeeded || StatesIn(query) is [LoginSite.State],
            "A login without its state is refused."
        );
        _ = s_site.Client.CompleteLogout(query, s_logout).ReturnUrl;
    }

    /// <summary>The words ID_TOKEN and USERINFO in an answer stand for sound ones.</summary>
    public static void Answers(byte[] input)
    {
        var answer = Answer.Read(input);
        var body = Replace(Replace(answer.Body, "ID_TOKEN", s_idToken), "USERINFO", s_userInfo);
        answer = answer with { Body = body };
        s_site.Server.Answers = endpoint =>
            endpoint switch
            {
                "token" when answer.Route != "userinfo" => answer,
                "token" => ForeignServer.Json(s_tokens),
                "userinfo" when answer.Route != "userinfo" => ForeignServer.Json(
                    Encoding.ASCII.GetBytes(s_userInfo),
                    "application/jwt"
                ),
                "userinfo" => answer,
                _ => LoginSite.Metadata(endpoint),
            };
        Complete($"?code=code-fictif&state={LoginSite.State}", s_login);
    }

    /// <summary>A text a stranger sends in place of the sealed one; from its second line on, if it has one, it is sealed before.</summary>
    public static void State(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var cut && cut + 1 < text.Length)
            text = s_site.Get<IFranceConnectStateProtector>().Protect(text[(cut + 1)..]);
        s_site.Server.Answers = LoginSite.Metadata;
        // No text at all is a state nobody sent.
        var (login, logout) =
            text.Length == 0 ? (null, null) : (LoginState.FromValue(text), LogoutState.FromValue(text));
        Complete($"?error=access_denied&state={LoginSite.State}", login);
        _ = s_site.Client.CompleteLogout($"?state={LoginSite.State}", logout).ReturnUrl;
    }

    private static LoginResult Complete(string query, LoginState? state)
    {
        var result = LoginSite.Await(s_site.Client.CompleteLoginAsync(LoginCallback.FromQueryString(query), state));
        Finding.Unless(result.Succeeded == result.Error is null, "A login ends with a session or an error.");
        if (result.Succeeded)
            Finding.Unless(result.Session.Identity.Subject.Value == LoginSite.Subject, "The session is the token's.");
        Walk.Through(result);
        return result;
    }

    private static string[] StatesIn(string query) =>
        [
            .. query
                .TrimStart('?')
                .Split('&')
                .Select(static pair => pair.Split('=', 2).Select(Decode).ToArray())
                .Where(static pair => pair[0] == "state")
                .Select(static pair => pair[^1]),
        ];

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string Sign(string claims) =>
        TestKeys.Sign("""{"alg":"ES256","kid":"signature-1"}"""u8, LoginSite.Claims(claims));

    private static byte[] Replace(byte[] body, string word, string text)
    {
        var at = body.AsSpan().IndexOf(Encoding.ASCII.GetBytes(word));
        return at < 0 ? body : [.. body[..at], .. Encoding.ASCII.GetBytes(text), .. body[(at + word.Length)..]];
    }
}
