using FranceConnect.Sdk.Hostile.Tests.Surfaces;

namespace FranceConnect.Sdk.Hostile.Tests;

/// <summary>Every attack, surface by surface.</summary>
internal static class HostileTable
{
    public static IReadOnlyList<Surface> Surfaces { get; } =
    [
        IdTokenClaims.Surface,
        TokenHeaders.Surface,
        KeySets.Surface,
        UserInfo.Surface,
        Encryption.Surface,
        EncryptedUserInfo.Surface,
        Callbacks.Surface,
        TokenEndpoint.Surface,
        Discovery.Surface,
        Transport.Surface,
        Sessions.Surface,
        CookiesAndReturnUrls.Surface,
        Logout.Surface,
        Tenants.Surface,
    ];
}
