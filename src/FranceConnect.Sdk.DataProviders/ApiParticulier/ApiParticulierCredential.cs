using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>What a collectivité's calls in the identity modality are made with. Its secret is never printed.</summary>
/// <remarks>Source: API Particulier's documentation.</remarks>
public sealed class ApiParticulierCredential
{
    private readonly string? _delegationSiret;

    private ApiParticulierCredential(string token, bool isVendor, string? delegationId, string? delegationSiret = null)
    {
        _delegationSiret = delegationSiret;
        Token = new AccessToken(token);
        IsVendor = isVendor;
        DelegationId = delegationId;
    }

    /// <summary>The token, sent in <c>Authorization: Bearer</c>.</summary>
    public AccessToken Token { get; }

    /// <summary>Whether it is the vendor's token, which has no right of its own.</summary>
    public bool IsVendor { get; }

    /// <summary>The delegation the vendor's token is used under; null when the recipient designates it.</summary>
    public string? DelegationId { get; }

    /// <summary>The token of the collectivité's habilitation (DataPass, 18 months).</summary>
    /// <param name="token">The token.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The token is empty.</exception>
    public static ApiParticulierCredential DataPass(string token) => new(Guard.NotEmpty(token), false, null);

    /// <summary>The vendor's token (« jeton éditeur »), announced by DINUM in June 2026 and unverified since.</summary>
    /// <param name="token">The token.</param>
    /// <param name="delegationId">The delegation; null when the recipient alone designates it.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The token is empty.</exception>
    public static ApiParticulierCredential Vendor(string token, string? delegationId = null) =>
        new(Guard.NotEmpty(token), true, delegationId);

    /// <summary>The vendor's token under a delegation of the gateway's own list, which is then sent with the recipient it belongs to.</summary>
    /// <param name="token">The token.</param>
    /// <param name="delegation">The delegation, from <see cref="IVendorEndpoints"/>.</param>
    /// <returns>The credential; a call for another recipient is not made (FCS4002).</returns>
    /// <exception cref="ArgumentException">The token is empty, or the delegation was revoked.</exception>
    public static ApiParticulierCredential ForDelegation(string token, Delegation delegation) =>
        Guard.NotNull(delegation).Statut != DelegationStatus.Revoked
            ? new(Guard.NotEmpty(token), true, delegation.Id, delegation.Siret)
            : throw new ArgumentException("The delegation was revoked.", nameof(delegation));

    internal bool IsOfKnownRecipient => _delegationSiret is not null;

    internal bool IsOfAnother(string recipient) => _delegationSiret is not null && _delegationSiret != recipient;

    /// <summary>The kind; never the token.</summary>
    /// <returns>A word for a log.</returns>
    public override string ToString() => IsVendor ? "vendor token" : "DataPass token";
}
