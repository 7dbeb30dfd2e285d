namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>
/// API Particulier, grouped by the administration that holds the data. Immutable, and safe to share between threads. An answer is a result,
/// never an exception: <see cref="DataOutcome"/> says how it ended.
/// </summary>
/// <remarks>
/// Exceptions are left to the caller's own mistakes: <see cref="InvalidSiretException"/> (FCS4001), <see cref="ArgumentException"/> for a
/// missing parameter, <see cref="FranceConnectException"/> for a missing address (FCS4004) or audit (FCS4006, FCS4007), and to cancellation.
/// In each of these no call was made.
/// </remarks>
public interface IApiParticulierClient
{
    /// <summary>CAF and MSA (<c>dss</c>): quotient familial, crèche tariff, social benefits.</summary>
    IDssEndpoints Dss { get; }

    /// <summary>The ministry of education (<c>men</c>): pupils.</summary>
    IMenEndpoints Men { get; }

    /// <summary>A copy of this client whose calls have these options unless they say otherwise.</summary>
    /// <param name="options">The options; what is null keeps this client's.</param>
    /// <returns>The copy; it shares the quota of this one.</returns>
    IApiParticulierClient WithOptions(DataCallOptions options);
}
