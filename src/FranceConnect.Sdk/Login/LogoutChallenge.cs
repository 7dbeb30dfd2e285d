namespace FranceConnect.Sdk;

/// <summary>A logout that is ready to start: close the local session, then send the browser to <see cref="EndSessionUrl"/>.</summary>
public sealed class LogoutChallenge
{
    internal LogoutChallenge(Uri endSessionUrl, string stateParameter, LogoutState state)
    {
        EndSessionUrl = endSessionUrl;
        StateParameter = stateParameter;
        State = state;
    }

    /// <summary>Where to redirect the browser, by GET.</summary>
    public Uri EndSessionUrl { get; }

    /// <summary>The random <c>state</c> FranceConnect sends back to the return address.</summary>
    public string StateParameter { get; }

    /// <summary>What the return needs: keep it for this browser, for one use.</summary>
    public LogoutState State { get; }
}
