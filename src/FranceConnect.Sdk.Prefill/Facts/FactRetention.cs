namespace FranceConnect.Sdk.Prefill;

/// <summary>What a fact is kept with. How long is each collectivité's own declaration (DataPass), never ours.</summary>
public enum FactRetention
{
    /// <summary>With the file of the request.</summary>
    Dossier,

    /// <summary>With the tariff it decided.</summary>
    TariffDecision,

    /// <summary>With the citizen's account.</summary>
    Account,
}
