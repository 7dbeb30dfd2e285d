namespace FranceConnect.Sdk.Internal;

/// <summary>
/// From a callback to a session: the checks, in their one order. Each refusal leaves by an exception that carries its code.
/// </summary>
internal sealed class LoginFlow(
    FranceConnectTenantDirectory tenants,
    ProviderMetadataCache metadata,
    CodeExchange exchange,
    UserInfoRequest userInfo,
    TokenDecryption decryption,
    SignatureVerifier signatures,
    TokenChecks checks,
    TimeProvider time
)
{
    /// <summary>How long FranceConnect's code and grant live: each call has its own limit, but their sum is past it.</summary>
    private static readonly TimeSpan Grant = TimeSpan.FromSeconds(30);

    /// <summary>Which pending login a callback answers: shape, state, tenant.</summary>
    public static PendingLogin FindLogin(LoginCallback callback, PendingLogin? login)
    {
        if (!callback.Query.IsWellFormed)
            throw new LoginException(FranceConnectErrorCode.CallbackMalformed);
        // FranceConnect forgets the state when it refuses an idp_hint: no login can be found, but the cause is known.
        if (callback.Query is { State: "undefined", Error: "invalid_idp_hint" })
            throw new LoginException(FranceConnectErrorCode.IdpHintRefused);
        if (login is null || !string.Equals(login.State, callback.Query.State, StringComparison.Ordinal))
            throw new LoginException(FranceConnectErrorCode.LoginUnknown);
        if (
            callback.ExpectedTenantId is { } expected
            && !string.Equals(expected, login.TenantId, StringComparison.OrdinalIgnoreCase)
        )
            throw new LoginException(FranceConnectErrorCode.TenantMismatch);
        return login;
    }

    public async Task<FranceConnectSession> CompleteAsync(
        CallbackQuery callback,
        PendingLogin login,
        CancellationToken cancellationToken
    )
    {
        if (time.GetUtcNow().ToUnixTimeSeconds() >= login.ExpiresAt)
            throw new LoginException(FranceConnectErrorCode.LoginExpired);
        var tenant = await tenants.GetAsync(login.TenantId, cancellationToken).ConfigureAwait(false);
        using var limit = time.CreateCancellation(Grant);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await CompleteAsync(callback, login, tenant, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LoginException(FranceConnectErrorCode.LoginTooSlow);
        }
    }

    private async Task<FranceConnectSession> CompleteAsync(
        CallbackQuery callback,
        PendingLogin login,
        FranceConnectTenant tenant,
        CancellationToken cancellationToken
    )
    {
        var registration =
            tenant.FindRegistration(login.Platform)
            ?? throw new LoginException(FranceConnectErrorCode.RegistrationMissing);
        var source = metadata.Of(registration.Environment);
        var provider = await source.GetAsync(cancellationToken).ConfigureAwait(false);
        var issuer = registration.Environment.Issuer;

        CheckIssuer(callback, provider.Endpoints, issuer);
        if (!string.IsNullOrEmpty(callback.Error))
            throw new LoginException(Refusal(callback), ProviderAnswer.FromCallback(callback.Error, callback.ErrorUri));

        var requestedAt = time.GetUtcNow();
        var tokens = await exchange
            .RedeemAsync(
                callback,
                login,
                registration,
                provider.Endpoints,
                async (token, cancellation) =>
                {
                    var verified = await VerifyAsync(token, registration, TokenRules.IdToken, source, cancellation)
                        .ConfigureAwait(false);
                    TokenChecks.CheckLogin(verified.Claims, registration.ClientId, login);
                    return verified;
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        TokenChecks.CheckAccessToken(tokens.IdToken.Claims, tokens.AccessToken);

        var answer = await userInfo
            .SendAsync(provider.Endpoints.UserInfo, tokens.AccessToken, cancellationToken)
            .ConfigureAwait(false);
        var (_, identity) = await VerifyAsync(answer, registration, TokenRules.UserInfo, source, cancellationToken)
            .ConfigureAwait(false);
        TokenChecks.CheckKind(identity);
        if (identity.Text("sub") != tokens.IdToken.Claims.Text("sub"))
            throw new TokenException(FranceConnectErrorCode.UserInfoSubjectMismatch);

        return CreateSession(tenant, login.Platform, tokens, identity, requestedAt);
    }

    /// <summary>What both kinds of token go through: decrypted where the platform encrypts, signed, issued here, for this client, now.</summary>
    private async Task<VerifiedToken> VerifyAsync(
        string token,
        FranceConnectRegistration registration,
        TokenRules rules,
        ProviderMetadataSource source,
        CancellationToken cancellationToken
    )
    {
        var jws = await decryption.OpenAsync(token, registration, rules, cancellationToken).ConfigureAwait(false);
        var claims = await signatures
            .VerifyAsync(jws, registration.SigningAlgorithm, rules, source, cancellationToken)
            .ConfigureAwait(false);
        checks.CheckOrigin(claims, rules, registration.Environment.Issuer, registration.ClientId);
        return new VerifiedToken(jws, claims);
    }

    private static FranceConnectSession CreateSession(
        FranceConnectTenant tenant,
        FranceConnectPlatform platform,
        CodeExchange.Tokens tokens,
        TokenClaims identity,
        DateTimeOffset requestedAt
    ) =>
        new(
            tenant,
            platform,
            IdentityReader.Read(
                identity.Root,
                AssuranceLevel.From(tokens.IdToken.Claims.Text("acr")),
                [.. tokens.IdToken.Claims.Texts("amr").Select(AuthenticationMethod.From)]
            ),
            tokens.IdToken.Jws, // FranceConnect+ takes no other at logout
            new AccessToken(tokens.AccessToken),
            // Counted from before the request, so never later than FranceConnect's own end.
            requestedAt.AddSeconds(Math.Max(0, Math.Min(tokens.ExpiresIn, 3600))),
            DateTimeOffset.FromUnixTimeSeconds(
                tokens.IdToken.Claims.Seconds("auth_time") ?? tokens.IdToken.Claims.Seconds("iat")!.Value
            ),
            [.. (tokens.Scope ?? "").Split(' ').Where(FranceConnectScope.IsWord).Select(FranceConnectScope.From)]
        );

    private static void CheckIssuer(CallbackQuery callback, ProviderEndpoints endpoints, string issuer)
    {
        if (callback.Issuer is { } named && named != issuer)
            throw new LoginException(FranceConnectErrorCode.CallbackIssuerMismatch);
        if (callback.Issuer is null && endpoints.NamesIssuerOnCallback)
            throw new LoginException(FranceConnectErrorCode.CallbackIssuerMissing);
    }

    private static FranceConnectErrorCode Refusal(CallbackQuery callback) =>
        callback.Error switch
        {
            // FranceConnect says access_denied too when it failed itself; its text alone tells (§8.2 of the protocol sheet).
            "access_denied" when callback.ErrorDescription?.Contains("technical error") == true =>
                FranceConnectErrorCode.LoginUnavailable,
            "access_denied" => FranceConnectErrorCode.LoginCancelled,
            "invalid_idp_hint" => FranceConnectErrorCode.IdpHintRefused,
            "server_error" or "temporarily_unavailable" => FranceConnectErrorCode.LoginUnavailable,
            _ => FranceConnectErrorCode.LoginRefused,
        };
}
