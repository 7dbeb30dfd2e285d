using FranceConnect.Sdk;
using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.AspNetCore.Internal;

namespace System.Security.Claims;

/// <summary>Reads the signed-in citizen.</summary>
public static class FranceConnectPrincipalExtensions
{
    /// <summary>
    /// The citizen's identity, as FranceConnect gave it: claims the application added, whatever their names, are not read. An application
    /// that copies claims keeps their <see cref="Claim.Issuer"/>.
    /// </summary>
    /// <param name="principal">The request's user.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="InvalidOperationException">The user is not signed in with FranceConnect.</exception>
    public static FranceConnectIdentity GetFranceConnectIdentity(this ClaimsPrincipal principal) =>
        FindFranceConnectIdentity(principal)
        ?? throw new InvalidOperationException("The user is not signed in with FranceConnect.");

    /// <summary>The citizen's identity, or null when the user is not signed in with FranceConnect.</summary>
    /// <param name="principal">The request's user.</param>
    /// <returns>The identity, or null.</returns>
    public static FranceConnectIdentity? FindFranceConnectIdentity(this ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return FranceConnectTicket.ReadIdentity(principal);
    }

    /// <summary>The id of the tenant the citizen signed in at, or null.</summary>
    /// <param name="principal">The request's user.</param>
    /// <returns>The id, or null.</returns>
    public static string? FindFranceConnectTenantId(this ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return FranceConnectTicket.Find(principal, FranceConnectClaimTypes.Tenant);
    }

    /// <summary>The platform the citizen signed in at, or null.</summary>
    /// <param name="principal">The request's user.</param>
    /// <returns>The platform, or null.</returns>
    public static FranceConnectPlatform? FindFranceConnectPlatform(this ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return Enum.TryParse(
            FranceConnectTicket.Find(principal, FranceConnectClaimTypes.Platform),
            out FranceConnectPlatform platform
        )
            ? platform
            : null;
    }
}
