namespace FranceConnect.Sdk.Simulator;

/// <summary>What became of a token of API Particulier.</summary>
public enum SimulatorTokenState
{
    /// <summary>It opens its scopes.</summary>
    Valid,

    /// <summary>Its eighteen months are over: HTTP 401, code <c>00103</c>.</summary>
    Expired,

    /// <summary>It leaked and was blacklisted: HTTP 401, code <c>00105</c>.</summary>
    Blacklisted,

    /// <summary>It may not be used from this address: HTTP 403, code <c>00107</c>.</summary>
    IpRefused,
}
