namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The endpoint of the register of vehicles (<c>ants</c>), for residents' parking. It answers a signed-in citizen alone.</summary>
public interface IAntsEndpoints
{
    /// <summary>What the register says of a vehicle of a citizen who signed in (v3).</summary>
    /// <param name="session">The session, whose access token lives 60 seconds.</param>
    /// <param name="immatriculation">The plate: <c>AA-123-BB</c>, or <c>123 ABC 12</c> before 2009.</param>
    /// <param name="options">What differs for this call; null for the client's defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data, or how it ended.</returns>
    /// <exception cref="InvalidSiretException">The recipient is missing or wrong; no call was made.</exception>
    /// <exception cref="ArgumentException">The plate is missing; no call was made.</exception>
    Task<DataResult<ExtraitImmatriculation>> GetExtraitImmatriculationAsync(
        FranceConnectSession session,
        string immatriculation,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
