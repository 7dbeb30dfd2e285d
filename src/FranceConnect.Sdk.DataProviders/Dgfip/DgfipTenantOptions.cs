namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>What one collectivité has at the DGFiP: nothing of it is inherited from <see cref="DgfipOptions"/>.</summary>
public sealed class DgfipTenantOptions
{
    /// <summary>Its client id. Default: none, its calls then end as <see cref="DataOutcome.CredentialsRefused"/>.</summary>
    public string? ClientId { get; set; }

    /// <summary>Its secret; required with <see cref="ClientId"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Its id of téléservice, sent in <c>ID_Teleservice</c>. Default: none, nothing is sent.</summary>
    public string? IdTeleservice { get; set; }
}
