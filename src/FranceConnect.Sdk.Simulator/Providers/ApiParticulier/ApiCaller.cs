namespace FranceConnect.Sdk.Simulator;

/// <summary>Who calls, once authenticated.</summary>
/// <param name="Credential">Kind of credential: <c>datapass</c>, <c>franceconnect</c> or <c>vendor</c>.</param>
/// <param name="LimitKey">What the quota counts on: the token, the login or the habilitation.</param>
/// <param name="Scopes">The rights.</param>
internal sealed record ApiCaller(string Credential, string LimitKey, IReadOnlySet<string> Scopes)
{
    /// <summary>The citizen of the FranceConnect session; null with the other credentials.</summary>
    public FranceConnectIdentity? Citizen { get; init; }

    /// <summary>True for a word that stands for a FranceConnect token in the staging fixtures: scopes are not looked at.</summary>
    public bool IsStagingWord { get; init; }

    /// <summary>True when the delegation already tells which public body is served.</summary>
    public bool HasRecipient { get; init; }
}
