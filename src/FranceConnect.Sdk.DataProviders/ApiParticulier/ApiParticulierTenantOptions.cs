namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>What one collectivité has at API Particulier.</summary>
public sealed class ApiParticulierTenantOptions
{
    /// <summary>Its DataPass token. Default: none; the vendor's own token is then used when there is one.</summary>
    public string? Token { get; set; }

    /// <summary>The SIRET that receives the data. Default: the tenant's SIRET.</summary>
    public string? Recipient { get; set; }

    /// <summary>Its delegation to the vendor, sent with the vendor's token. Default: none, the SIRET designates it.</summary>
    public string? DelegationId { get; set; }
}
