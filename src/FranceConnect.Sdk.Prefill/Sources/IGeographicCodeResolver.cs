namespace FranceConnect.Sdk.Prefill;

/// <summary>The labels of Insee's Code officiel géographique. The default one reads the SDK's own table; an application may know more.</summary>
/// <remarks>Registered as a singleton, or as a service that is safe to share between threads.</remarks>
public interface IGeographicCodeResolver
{
    /// <summary>The name of a commune.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="at">The date the name is wanted at, such as a date of birth; null, or a date the table does not reach, for the latest name.</param>
    /// <returns>The name, or null when the code is unknown.</returns>
    string? FindCommuneLabel(CommuneCode code, PartialDate? at);

    /// <summary>The name of a country.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="at">The date the name is wanted at; null, or a date the table does not reach, for the latest name.</param>
    /// <returns>The name, or null when the code is unknown.</returns>
    string? FindCountryLabel(CountryCode code, PartialDate? at);
}
