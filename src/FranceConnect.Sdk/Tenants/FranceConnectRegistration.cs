using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk;

/// <summary>One registration of a tenant, checked and frozen.</summary>
public sealed class FranceConnectRegistration
{
    internal FranceConnectRegistration(
        FranceConnectEnvironment environment,
        FranceConnectCredentials credentials,
        DecryptionKeyRing? decryptionKeys
    )
    {
        DecryptionKeys = decryptionKeys;
        Environment = environment;
        ClientId = credentials.ClientId!;
        ClientSecret = credentials.ClientSecret!;
        RedirectUri = credentials.RedirectUri;
        PostLogoutRedirectUri = credentials.PostLogoutRedirectUri;
        SigningAlgorithm = credentials.SigningAlgorithm;
    }

    /// <summary>Where it lives.</summary>
    public FranceConnectEnvironment Environment { get; }

    /// <summary>The client id.</summary>
    public string ClientId { get; }

    /// <summary>The registered callback address, or null when each request's origin makes it.</summary>
    public string? RedirectUri { get; }

    /// <summary>The registered return address of logout, or null when each request's origin makes it.</summary>
    public string? PostLogoutRedirectUri { get; }

    /// <summary><c>ES256</c> or <c>RS256</c>.</summary>
    public string SigningAlgorithm { get; }

    internal string ClientSecret { get; }

    /// <summary>What opens its tokens; null on FranceConnect, which encrypts none.</summary>
    internal DecryptionKeyRing? DecryptionKeys { get; }

    /// <summary>The environment and the client id; never the secret.</summary>
    /// <returns>A line for a developer.</returns>
    public override string ToString() => $"{ClientId} at {Environment}";
}
