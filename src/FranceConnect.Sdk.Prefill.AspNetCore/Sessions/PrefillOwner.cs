using System.Security.Claims;

namespace FranceConnect.Sdk.Prefill.AspNetCore;

/// <summary>Whose facts a request may see: one person at one collectivité.</summary>
public sealed class PrefillOwner
{
    // As FranceConnect.Sdk.AspNetCore writes them; this package stands without that one.
    private const string LoginIssuer = "franceconnect_sdk";
    private const string TenantClaim = "franceconnect_tenant";
    private const string SubjectClaim = "sub";

    /// <summary>Names an owner.</summary>
    /// <param name="tenantId">The collectivité the citizen signed in at.</param>
    /// <param name="subject">The citizen, as FranceConnect names them to this service.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public PrefillOwner(string tenantId, FranceConnectSubject subject)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenantId);
        if (subject.IsEmpty)
            throw new ArgumentException("The subject is empty.", nameof(subject));
        TenantId = tenantId;
        Subject = subject;
    }

    /// <summary>The collectivité.</summary>
    public string TenantId { get; }

    /// <summary>The citizen.</summary>
    public FranceConnectSubject Subject { get; }

    /// <summary>The citizen whom <c>FranceConnect.Sdk.AspNetCore</c> signed in; claims that the application added are not read.</summary>
    /// <param name="user">The request's user.</param>
    /// <returns>The owner; null when the user is not signed in with FranceConnect.</returns>
    public static PrefillOwner? Find(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = user.Identities.FirstOrDefault(static one =>
            one.IsAuthenticated && Read(one, TenantClaim) is not null
        );
        return
            identity is not null
            && Read(identity, TenantClaim) is { Length: > 0 } tenant
            && FranceConnectSubject.From(Read(identity, SubjectClaim)) is { IsEmpty: false } subject
            ? new PrefillOwner(tenant, subject)
            : null;
    }

    /// <summary>The collectivité, nothing of the citizen.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => TenantId;

    private static string? Read(ClaimsIdentity identity, string type) =>
        identity.FindFirst(claim => claim.Type == type && claim.Issuer == LoginIssuer)?.Value;
}
