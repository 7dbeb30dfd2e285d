namespace FranceConnect.Sdk.DataProviders;

/// <summary>The class of a failed call by its HTTP status alone: what DINUM's official clients call their error classes (SPECS §6.1).</summary>
public enum DataErrorKind
{
    /// <summary>401, or a credential that could not be had.</summary>
    Authentication,

    /// <summary>403.</summary>
    Authorization,

    /// <summary>404; where the provider has no body for its refusals (DGFiP), 204 and 410 too.</summary>
    NotFound,

    /// <summary>409.</summary>
    Conflict,

    /// <summary>422.</summary>
    Validation,

    /// <summary>429, or a quota that this process keeps.</summary>
    RateLimit,

    /// <summary>Any other 4xx.</summary>
    Client,

    /// <summary>502.</summary>
    Provider,

    /// <summary>503 and 504.</summary>
    ProviderUnavailable,

    /// <summary>Any other 5xx.</summary>
    Server,

    /// <summary>No usable answer: network, time-out, TLS, or a body that is not the contract's.</summary>
    Transport,

    /// <summary>No call was made: the platform, the token's life or the time left forbade it; or the answer was another than the one asked.</summary>
    Local,
}
