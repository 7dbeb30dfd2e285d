namespace FranceConnect.Sdk.DataProviders;

/// <summary>How a data provider's answer ended. Only <see cref="Found"/> carries data.</summary>
/// <remarks>
/// "Nothing" has several faces, and a page must not mix them up: <see cref="IdentityNotRecognised"/> (nobody by that identity),
/// <see cref="NotFound"/> (no file), <see cref="ScopeNotGranted"/> (not allowed to see), and <see cref="Found"/> with a negative value.
/// </remarks>
public enum DataOutcome
{
    /// <summary>The provider answered with data.</summary>
    Found,

    /// <summary>The provider has no file for this person (404, with the provider's code).</summary>
    NotFound,

    /// <summary>The provider cannot recognise the identity (422, code <c>00355</c> or <c>00391</c>).</summary>
    IdentityNotRecognised,

    /// <summary>The provider answered without any of the endpoint's data: their scopes were not granted.</summary>
    ScopeNotGranted,

    /// <summary>FranceConnect's access token is dead or refused (401, codes <c>50001</c> and <c>50002</c>), or known to be without asking.</summary>
    TokenExpired,

    /// <summary>The collectivité's own token or credentials are missing or refused (401).</summary>
    CredentialsRefused,

    /// <summary>The credential has no right to this endpoint (403), or the citizen's token lacks the identity's scopes (401, code <c>50003</c>).</summary>
    RightsMissing,

    /// <summary>The sign-in was made on FranceConnect+, whose tokens this provider does not accept; no call was made.</summary>
    NotOnThisPlatform,

    /// <summary>The provider refused the request as it was made (400, other 422 and 4xx).</summary>
    RequestRejected,

    /// <summary>The same request is still running at the provider (409).</summary>
    Conflict,

    /// <summary>The quota is used up (429), or would be: then no call was made.</summary>
    QuotaExceeded,

    /// <summary>The administration that holds the data does not answer the API's gateway (502).</summary>
    ProviderDown,

    /// <summary>The administration that holds the data is closed for maintenance (503).</summary>
    ProviderMaintenance,

    /// <summary>The administration that holds the data did not answer the gateway in time (504).</summary>
    ProviderTooSlow,

    /// <summary>The API's gateway failed (500, 501 and other 5xx).</summary>
    ServiceFailed,

    /// <summary>No usable answer: network, TLS, time-out, or an answer that is not the provider's contract.</summary>
    TransportFailed,

    /// <summary>The time given to the providers was over first (see <see cref="DataBudget"/>).</summary>
    TooLate,

    /// <summary>The provider answered for another month than the one asked; the value is not kept.</summary>
    OtherPeriodServed,
}
