namespace FranceConnect.Sdk;

public sealed partial class FranceConnectErrorCode
{
    /// <summary>FCS1001.</summary>
    public static FranceConnectErrorCode ClientIdMissing { get; } =
        new(
            1001,
            "A registration has no ClientId.",
            "Copy the client id from the FranceConnect partner portal into ClientId, or add a tenant or a tenant store."
        );

    /// <summary>FCS1002.</summary>
    public static FranceConnectErrorCode ClientSecretMissing { get; } =
        new(
            1002,
            "A registration has no ClientSecret.",
            "Set ClientSecret from a secret store, never from source code."
        );

    /// <summary>FCS1003.</summary>
    public static FranceConnectErrorCode RedirectUriInvalid { get; } =
        new(
            1003,
            "RedirectUri is missing or is not an absolute https address.",
            "Set RedirectUri to the exact address registered at FranceConnect: https, or http on the machine itself."
        );

    /// <summary>FCS1004.</summary>
    public static FranceConnectErrorCode EnvironmentUnknown { get; } =
        new(
            1004,
            "No FranceConnect environment is set, or its name is unknown.",
            "Use Sandbox, Integration, Production, PlusIntegration or PlusProduction, or set Issuer."
        );

    /// <summary>FCS1005.</summary>
    public static FranceConnectErrorCode IssuerInvalid { get; } =
        new(
            1005,
            "The issuer is not an absolute https address.",
            "Give the full issuer, /api/v2 included, in https; http is accepted on a loopback address only."
        );

    /// <summary>FCS1006.</summary>
    public static FranceConnectErrorCode PostLogoutRedirectUriInvalid { get; } =
        new(
            1006,
            "PostLogoutRedirectUri is not an absolute https address.",
            "Set PostLogoutRedirectUri to the exact address registered at FranceConnect."
        );

    /// <summary>FCS1007.</summary>
    public static FranceConnectErrorCode SigningAlgorithmUnsupported { get; } =
        new(
            1007,
            "SigningAlgorithm is neither ES256 nor RS256.",
            "Use the algorithm chosen at registration: ES256 or RS256."
        );

    /// <summary>FCS1008.</summary>
    public static FranceConnectErrorCode TenantUnknown { get; } =
        new(
            1008,
            "No tenant has that id.",
            "Check the rule that finds the tenant of a request, and the configured tenants or the tenant store."
        );

    /// <summary>FCS1009.</summary>
    public static FranceConnectErrorCode TenantStoreFailed { get; } =
        new(
            1009,
            "The tenant store failed, or answered an invalid tenant.",
            "Look at the inner exception or at the listed errors; other tenants are not affected.",
            isTransient: true
        );

    /// <summary>FCS1010.</summary>
    public static FranceConnectErrorCode RegistrationMissing { get; } =
        new(
            1010,
            "The tenant has no registration for the requested platform.",
            "Add the tenant's FranceConnect or FranceConnectPlus registration, or request the other platform."
        );

    /// <summary>FCS1011.</summary>
    public static FranceConnectErrorCode SettingInvalid { get; } =
        new(
            1011,
            "A setting is out of its bounds or cannot be read.",
            "Correct the named setting; its bounds are in its documentation."
        );

    /// <summary>FCS1012.</summary>
    public static FranceConnectErrorCode TenantIdInvalid { get; } =
        new(
            1012,
            "A tenant id or host is empty, malformed or used twice.",
            "Give each tenant its own id (letters, digits, '-', '_', '.'; 64 characters at most) and its own host."
        );

    /// <summary>FCS1013.</summary>
    public static FranceConnectErrorCode DecryptionKeyMissing { get; } =
        new(
            1013,
            "A FranceConnect+ registration has no decryption key: no token of that platform can be opened.",
            "Make one with DecryptionKey.Generate, keep it in a secret store, and set DecryptionKeysPath, DecryptionKeys or FindDecryptionKeys."
        );

    /// <summary>FCS1014.</summary>
    public static FranceConnectErrorCode DecryptionKeyInvalid { get; } =
        new(
            1014,
            "A decryption key cannot be read, or is not one FranceConnect+ can encrypt for.",
            "Give a private JWKS of P-256 keys (ECDH-ES) or RSA keys of 2048 to 4096 bits with their alg, each with its own kid."
        );

    /// <summary>FCS1015.</summary>
    public static FranceConnectErrorCode DecryptionKeysUnavailable { get; } =
        new(
            1015,
            "The decryption keys are not to be had: FindDecryptionKeys failed, or was too slow.",
            "Look at the vault and at the type of the exception in the logs.",
            isTransient: true
        );

    private static FranceConnectErrorCode[] Configuration() =>
        [
            ClientIdMissing,
            ClientSecretMissing,
            RedirectUriInvalid,
            EnvironmentUnknown,
            IssuerInvalid,
            PostLogoutRedirectUriInvalid,
            SigningAlgorithmUnsupported,
            TenantUnknown,
            TenantStoreFailed,
            RegistrationMissing,
            SettingInvalid,
            TenantIdInvalid,
            DecryptionKeyMissing,
            DecryptionKeyInvalid,
            DecryptionKeysUnavailable,
        ];
}
