namespace FranceConnect.Sdk.Internal;

/// <summary>Checks configured tenants, all errors at once, and freezes those that are sound.</summary>
internal static class TenantFactory
{
    public static FranceConnectTenant? Freeze(
        string id,
        FranceConnectTenantOptions options,
        FranceConnectOptions defaults,
        ICollection<string> errors
    )
    {
        var before = errors.Count;
        foreach (var mistake in options.Mistakes)
            errors.Add(mistake);
        if (!IsId(id))
            errors.Add(Line(FranceConnectErrorCode.TenantIdInvalid, id, "Id"));
        if (options.Siret is { } siret && !(siret.Length == 14 && siret.All(c => c is >= '0' and <= '9')))
            errors.Add(Line(FranceConnectErrorCode.SettingInvalid, id, "Siret"));
        if (options.Host is { } host && Uri.CheckHostName(host) == UriHostNameType.Unknown)
            errors.Add(Line(FranceConnectErrorCode.TenantIdInvalid, id, "Host"));

        var registrations = new FranceConnectRegistration?[2];
        if (options.FranceConnect is { } low)
            Add(registrations, id, low, defaults, FranceConnectPlatform.FranceConnect, errors);
        if (options.FranceConnectPlus is { } high)
            Add(registrations, id, high, defaults, FranceConnectPlatform.FranceConnectPlus, errors);
        if (HasCredentials(options) || (options.FranceConnect is null && options.FranceConnectPlus is null))
            Add(registrations, id, options, defaults, null, errors);

        return errors.Count > before ? null : new FranceConnectTenant(id, options, registrations[0], registrations[1]);
    }

    public static bool IsId(string? id) =>
        id is { Length: > 0 and <= 64 }
        && id.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.');

    public static bool HasCredentials(FranceConnectCredentials credentials) =>
        credentials.ClientId is not null || credentials.ClientSecret is not null;

    private static void Add(
        FranceConnectRegistration?[] registrations,
        string id,
        FranceConnectCredentials credentials,
        FranceConnectOptions defaults,
        FranceConnectPlatform? platform,
        ICollection<string> errors
    )
    {
        var before = errors.Count;
        if (credentials is not FranceConnectTenantOptions) // its own are listed once, with or without credentials
            foreach (var mistake in credentials.Mistakes)
                errors.Add(mistake);
        platform ??= credentials.Platform;
        void Refuse(FranceConnectErrorCode code, string setting) => errors.Add(Line(code, id, setting));

        // An inherited environment of the other platform is no environment for this registration.
        var inherited =
            platform is null || defaults.Environment?.Platform == platform ? defaults.Environment
            : defaults.PlusEnvironment?.Platform == platform ? defaults.PlusEnvironment
            : null;
        var environment = credentials.Environment ?? inherited;
        var isTold = credentials.IsEnvironmentMistaken || (environment is null && defaults.IsEnvironmentMistaken);
        if (!isTold && (environment is null || (platform is not null && environment.Platform != platform)))
            Refuse(FranceConnectErrorCode.EnvironmentUnknown, "Environment");
        if (string.IsNullOrWhiteSpace(credentials.ClientId))
            Refuse(FranceConnectErrorCode.ClientIdMissing, nameof(credentials.ClientId));
        if (string.IsNullOrWhiteSpace(credentials.ClientSecret))
            Refuse(FranceConnectErrorCode.ClientSecretMissing, nameof(credentials.ClientSecret));
        if (credentials.RedirectUri is { } redirect && !WebAddress.IsSecure(redirect))
            Refuse(FranceConnectErrorCode.RedirectUriInvalid, nameof(credentials.RedirectUri));
        if (credentials.PostLogoutRedirectUri is { } logout && !WebAddress.IsSecure(logout))
            Refuse(FranceConnectErrorCode.PostLogoutRedirectUriInvalid, nameof(credentials.PostLogoutRedirectUri));
        var isPlus = (environment?.Platform ?? platform) == FranceConnectPlatform.FranceConnectPlus;
        if (credentials.SigningAlgorithm != "ES256" && (isPlus || credentials.SigningAlgorithm != "RS256"))
            Refuse(FranceConnectErrorCode.SigningAlgorithmUnsupported, nameof(credentials.SigningAlgorithm));
        var keys = isPlus ? FindKeys(credentials, Refuse) ?? FindKeys(defaults, Refuse) : null;
        if (errors.Count > before || environment is null)
            return;

        ref var slot = ref registrations[(int)environment.Platform];
        if (slot is not null)
            Refuse(FranceConnectErrorCode.SettingInvalid, $"{environment.Platform} is set twice");
        slot = new FranceConnectRegistration(environment, credentials, keys);
    }

    /// <summary>The keys of these credentials; null when they have none, or none that can be used, which is then told.</summary>
    private static DecryptionKeyRing? FindKeys(
        FranceConnectCredentials credentials,
        Action<FranceConnectErrorCode, string> refuse
    )
    {
        if (credentials.DecryptionKeyRing is { } made)
            return made;
        if (credentials.DecryptionKeys.Count > 0)
            return credentials.DecryptionKeyRing = CreateRing(credentials.DecryptionKeys, refuse);
        if (credentials.FindDecryptionKeys is { } find)
            return credentials.DecryptionKeyRing = new DecryptionKeyRing(null, find);
        if (credentials.DecryptionKeysPath is not { } path)
            return null;
        try
        {
            return credentials.DecryptionKeyRing = new DecryptionKeyRing(
                DecryptionKeyFile.Read(path),
                _ => Task.FromResult(DecryptionKeyFile.Read(path))
            );
        }
        catch (FranceConnectException exception)
        {
            refuse(exception.Code, $"{nameof(credentials.DecryptionKeysPath)} ({exception.Error.Detail})");
            return null;
        }
    }

    private static DecryptionKeyRing? CreateRing(
        IEnumerable<DecryptionKey> given,
        Action<FranceConnectErrorCode, string> refuse
    )
    {
        DecryptionKey[] keys = [.. given];
        if (DecryptionKey.FindMistake(keys) is not { } mistake)
            return new DecryptionKeyRing(keys, null);
        refuse(
            FranceConnectErrorCode.DecryptionKeyInvalid,
            $"{nameof(FranceConnectCredentials.DecryptionKeys)} ({mistake})"
        );
        return null;
    }

    public static string Line(FranceConnectErrorCode code, string tenantId, string setting) =>
        $"{code}: {setting} of tenant '{(IsId(tenantId) ? tenantId : "?")}'. {code.Cause} {code.Remedy}";
}
