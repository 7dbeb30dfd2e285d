using System.Text.Json;

namespace FranceConnect.Sdk.Internal;

/// <summary>Turns verified user information into an identity.</summary>
internal static class IdentityReader
{
    /// <summary>
    /// Reads the claims of a user information token whose signature has been checked. A claim of an unexpected type
    /// is treated as absent by the typed properties and stays reachable as raw text; nothing here throws.
    /// </summary>
    public static FranceConnectIdentity Read(
        JsonElement userInfoClaims,
        AssuranceLevel acr,
        IReadOnlyList<AuthenticationMethod> amr
    ) => new(new IdentityClaims(userInfoClaims), acr, amr);
}
