using FranceConnect.Sdk;
using FranceConnect.Sdk.AspNetCore.Internal;

namespace Microsoft.AspNetCore.Authorization;

/// <summary>Asks for a level of assurance where it matters.</summary>
public static class FranceConnectAuthorizationExtensions
{
    /// <summary>
    /// Lets in citizens whose session has reached a level. Others, signed in lower or not at all, are sent to sign in at that level, at
    /// FranceConnect+ for <c>eidas2</c> and <c>eidas3</c>, then come back; who asks for JSON gets 401 or 403 instead.
    /// </summary>
    /// <remarks>
    /// The new session replaces the old one: FranceConnect and FranceConnect+ are two platforms, whose <c>sub</c> of one person may differ
    /// (protocol sheet §6). What the application keeps is best kept under both.
    /// </remarks>
    /// <param name="policy">The policy.</param>
    /// <param name="level">The least level: <c>eidas1</c>, <c>eidas2</c> or <c>eidas3</c>.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentException">The level is none of the three: nobody could reach it.</exception>
    public static AuthorizationPolicyBuilder RequireFranceConnectLevel(
        this AuthorizationPolicyBuilder policy,
        AssuranceLevel level
    )
    {
        ArgumentNullException.ThrowIfNull(policy);
        return level.IsKnown
            ? policy.AddRequirements(new AssuranceLevelRequirement(level))
            : throw new ArgumentException("The levels are eidas1, eidas2 and eidas3.", nameof(level));
    }
}
