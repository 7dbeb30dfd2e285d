namespace FranceConnect.Sdk;

/// <summary>A login that is ready to start: send the browser to <see cref="AuthorizeUrl"/> and keep <see cref="State"/>.</summary>
public sealed class LoginChallenge
{
    internal LoginChallenge(Uri authorizeUrl, string stateParameter, LoginState state)
    {
        AuthorizeUrl = authorizeUrl;
        StateParameter = stateParameter;
        State = state;
    }

    /// <summary>Where to redirect the browser, by GET.</summary>
    public Uri AuthorizeUrl { get; }

    /// <summary>
    /// The random <c>state</c> FranceConnect will send back: the key under which to keep <see cref="State"/>, bound to the browser.
    /// </summary>
    public string StateParameter { get; }

    /// <summary>What the callback needs: keep it for this browser only, for one use.</summary>
    public LoginState State { get; }
}
