using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Internal;

/// <summary>The engine's edge: requests in, results out, one log line, one metric and one span per call.</summary>
internal sealed class FranceConnectClient(
    FranceConnectTenantDirectory tenants,
    ProviderMetadataCache metadata,
    LoginFlow flow,
    TokenRevocation revocation,
    StateSeal seal,
    IOptions<FranceConnectOptions> options,
    TimeProvider time,
    ILogger<FranceConnectClient> logger
) : IFranceConnectClient
{
    private const int MaxAddressLength = 2000;
    private const int MaxPurposeLength = 200;

    public async Task<LoginChallenge> StartLoginAsync(
        LoginRequest request,
        CancellationToken cancellationToken = default
    )
    {
        Check(Guard.NotNull(request));
        return await LoginTelemetry
            .TraceAsync("franceconnect.login.start", activity => StartLoginAsync(request, activity, cancellationToken))
            .ConfigureAwait(false);
    }

    private async Task<LoginChallenge> StartLoginAsync(
        LoginRequest request,
        Activity? activity,
        CancellationToken cancellationToken
    )
    {
        var (tenant, registration) = await FindAsync(request.TenantId, request.Platform, cancellationToken)
            .ConfigureAwait(false);
        LoginTelemetry.Tag(activity, tenant.Id, request.Platform);
        if (request.RedirectUri is { } named && !WebAddress.IsSecure(named))
            throw new FranceConnectException(FranceConnectErrorCode.RedirectUriInvalid);
        var redirectUri =
            request.RedirectUri
            ?? registration.RedirectUri
            ?? throw new FranceConnectException(FranceConnectErrorCode.RedirectUriInvalid);
        var provider = await metadata.Of(registration.Environment).GetAsync(cancellationToken).ConfigureAwait(false);

        var login = new PendingLogin
        {
            State = StateKey.RandomHex(),
            Nonce = StateKey.RandomHex(),
            TenantId = tenant.Id,
            Platform = request.Platform,
            AssuranceLevel = (request.AssuranceLevel ?? LeastLevel(request.Platform)).ToString(),
            RedirectUri = redirectUri,
            ReturnUrl = request.ReturnUrl,
            CancelUrl = request.CancelUrl,
            Purpose = request.Purpose,
            ExpiresAt = (time.GetUtcNow() + options.Value.LoginLifetime).ToUnixTimeSeconds(),
        };
        var url = AuthorizeUrl.Create(provider.Endpoints.Authorization, registration.ClientId, request, login);
        logger.LoginStarted(tenant.Id, request.Platform);
        return new LoginChallenge(url, login.State, seal.Seal(login));
    }

    public async Task<LoginResult> CompleteLoginAsync(
        LoginCallback callback,
        LoginState? state,
        CancellationToken cancellationToken = default
    )
    {
        Guard.NotNull(callback);
        using var activity = FranceConnectDiagnostics.Source.StartActivity("franceconnect.login.complete");
        var startedAt = time.GetTimestamp();
        var login = state is null ? null : seal.Open(state);
        FranceConnectSession? session = null;
        FranceConnectError? error = null;
        PendingLogin? known = null;
        try
        {
            known = LoginFlow.FindLogin(callback, login);
            session = await flow.CompleteAsync(callback.Query, known, cancellationToken).ConfigureAwait(false);
            logger.LoginCompleted(known.TenantId, known.Platform);
        }
        catch (LoginException exception)
        {
            error = exception.Error;
        }
        catch (TokenException exception)
        {
            error = new FranceConnectError(exception.Code);
        }
        catch (FranceConnectException exception)
        {
            error = exception.Error;
        }

        if (error is not null)
            LogFailure(known, error);
        LoginTelemetry.Record(activity, known, error, time.GetElapsedTime(startedAt));
        return new LoginResult(session, error, known?.ReturnUrl, known?.CancelUrl, known?.Purpose);
    }

    public async Task<LogoutChallenge> StartLogoutAsync(
        LogoutRequest request,
        CancellationToken cancellationToken = default
    )
    {
        var idToken = Guard.NotEmpty(Guard.NotNull(request).IdToken);
        return await LoginTelemetry
            .TraceAsync(
                "franceconnect.logout.start",
                activity => StartLogoutAsync(request, idToken, activity, cancellationToken)
            )
            .ConfigureAwait(false);
    }

    private async Task<LogoutChallenge> StartLogoutAsync(
        LogoutRequest request,
        string idToken,
        Activity? activity,
        CancellationToken cancellationToken
    )
    {
        var (tenant, registration) = await FindAsync(request.TenantId, request.Platform, cancellationToken)
            .ConfigureAwait(false);
        LoginTelemetry.Tag(activity, tenant.Id, request.Platform);
        var returnAddress =
            request.PostLogoutRedirectUri
            ?? registration.PostLogoutRedirectUri
            ?? throw new FranceConnectException(FranceConnectErrorCode.PostLogoutRedirectUriInvalid);
        if (!WebAddress.IsSecure(returnAddress))
            throw new FranceConnectException(FranceConnectErrorCode.PostLogoutRedirectUriInvalid);
        var provider = await metadata.Of(registration.Environment).GetAsync(cancellationToken).ConfigureAwait(false);

        var logout = new PendingLogout
        {
            State = StateKey.RandomHex(),
            ReturnUrl = request.ReturnUrl,
            ExpiresAt = (time.GetUtcNow() + options.Value.LoginLifetime).ToUnixTimeSeconds(),
        };
        var url = EndSessionUrl.Create(provider.Endpoints.EndSession, idToken, returnAddress, logout);
        return new LogoutChallenge(url, logout.State, seal.Seal(logout));
    }

    public LogoutResult CompleteLogout(string? queryString, LogoutState? state)
    {
        var returned = CallbackQuery.Read(queryString);
        var logout = state is null ? null : seal.Open(state);
        return
            logout is not null
            && !returned.IsAmbiguous
            && string.Equals(logout.State, returned.State, StringComparison.Ordinal)
            && time.GetUtcNow().ToUnixTimeSeconds() < logout.ExpiresAt
            ? new LogoutResult(logout.ReturnUrl, null)
            : new LogoutResult(null, new FranceConnectError(FranceConnectErrorCode.LogoutUnknown));
    }

    public async Task<bool> RevokeAccessTokenAsync(
        FranceConnectSession session,
        CancellationToken cancellationToken = default
    )
    {
        var registration = Guard.NotNull(session).Tenant.FindRegistration(session.Platform);
        return registration is not null
            && await revocation.SendAsync(session, registration, cancellationToken).ConfigureAwait(false);
    }

    public async Task EnsureMetadataAsync(
        string? tenantId = null,
        FranceConnectPlatform platform = FranceConnectPlatform.FranceConnect,
        CancellationToken cancellationToken = default
    )
    {
        var (_, registration) = await FindAsync(tenantId, platform, cancellationToken).ConfigureAwait(false);
        await metadata.Of(registration.Environment).GetAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<string> GetPublicJwksAsync(string? tenantId = null, CancellationToken cancellationToken = default)
    {
        var (tenant, registration) = await FindAsync(
                tenantId,
                FranceConnectPlatform.FranceConnectPlus,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (registration.DecryptionKeys is not { } ring)
            throw new FranceConnectException(FranceConnectErrorCode.DecryptionKeyMissing, $"tenant '{tenant.Id}'");
        var keys = await ring.GetAsync(time, logger, cancellationToken).ConfigureAwait(false);
        return DecryptionKey.ToPublicJwks(keys);
    }

    private async Task<(FranceConnectTenant, FranceConnectRegistration)> FindAsync(
        string? tenantId,
        FranceConnectPlatform platform,
        CancellationToken cancellationToken
    )
    {
        // Here rather than at the first wait, which may be over before it starts: a cancelled call always ends the same way.
        cancellationToken.ThrowIfCancellationRequested();
        var tenant = await tenants.GetAsync(tenantId, cancellationToken).ConfigureAwait(false);
        var registration = tenant.FindRegistration(platform);
        return registration is null
            ? throw new FranceConnectException(
                FranceConnectErrorCode.RegistrationMissing,
                $"{platform} of tenant '{tenant.Id}'"
            )
            : (tenant, registration);
    }

    private void LogFailure(PendingLogin? login, FranceConnectError error)
    {
        if (login is null)
            logger.CallbackRefused(error.Code.Value);
        else if (error.Code == FranceConnectErrorCode.LoginCancelled)
            logger.LoginCancelled(login.TenantId, error.Code.Value);
        else
            logger.LoginFailed(
                login.TenantId,
                error.Code.Value,
                error.ProviderError,
                error.ProviderCode,
                error.ProviderLogId
            );
    }

    private static AssuranceLevel LeastLevel(FranceConnectPlatform platform) =>
        platform == FranceConnectPlatform.FranceConnectPlus ? AssuranceLevel.Eidas2 : AssuranceLevel.Eidas1;

    private static void Check(LoginRequest request)
    {
        if (request.Prompt is not (null or "login" or "consent" or "login consent" or "consent login"))
            throw Wrong(nameof(request.Prompt), "FranceConnect accepts login, consent, or both.");
        // FranceConnect ignores a level it does not know and answers its own; the login would be refused only at its end.
        if (request.AssuranceLevel is { IsKnown: false })
            throw Wrong(nameof(request.AssuranceLevel), "The levels are eidas1, eidas2 and eidas3.");
        if (request.ReturnUrl is { Length: > MaxAddressLength })
            throw Wrong(nameof(request.ReturnUrl), $"{MaxAddressLength} characters at most.");
        if (request.CancelUrl is { Length: > MaxAddressLength })
            throw Wrong(nameof(request.CancelUrl), $"{MaxAddressLength} characters at most.");
        if (request.Purpose is { Length: > MaxPurposeLength })
            throw Wrong(nameof(request.Purpose), $"{MaxPurposeLength} characters at most.");

        static ArgumentException Wrong(string setting, string remedy) =>
            new($"{FranceConnectErrorCode.SettingInvalid}: {setting}. {remedy}", nameof(request));
    }
}
