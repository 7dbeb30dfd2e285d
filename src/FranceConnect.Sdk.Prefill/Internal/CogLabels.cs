namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The SDK's own table, which holds the latest names only.</summary>
internal sealed class CogLabels : IGeographicCodeResolver
{
    public string? FindCommuneLabel(CommuneCode code, PartialDate? at) => code.Label;

    public string? FindCountryLabel(CountryCode code, PartialDate? at) => code.Label;
}
