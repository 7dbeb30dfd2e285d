using System.Text.Json;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk;

/// <summary>
/// Makes the objects the engine answers, for a vendor's unit tests: give them to a double of <see cref="IFranceConnectClient"/>.
/// Nothing is verified and nobody is signed in. For tests of a whole login, prefer the simulator.
/// </summary>
public static class FranceConnectModelFactory
{
    private const string FictionalSubject = "0000000000000000000000000000000000000000000000000000000000000000v1";

    /// <summary>Makes an identity from claims written as FranceConnect sends them.</summary>
    /// <param name="claimsJson">
    /// The members of a userinfo, a JSON object: for example <c>{"sub":"…","family_name":"DUBOIS","birthdate":"1962-08-24"}</c>.
    /// </param>
    /// <param name="assuranceLevel">The level reached; null: <c>eidas1</c>.</param>
    /// <param name="authenticationMethods">How the person authenticated; null: not asked.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="ArgumentException">The text is not a JSON object. The message does not repeat it.</exception>
    public static FranceConnectIdentity CreateIdentity(
        string claimsJson,
        AssuranceLevel? assuranceLevel = null,
        IReadOnlyList<AuthenticationMethod>? authenticationMethods = null
    )
    {
        Guard.NotNull(claimsJson);
        try
        {
            using var document = JsonDocument.Parse(claimsJson);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return IdentityReader.Read(
                    document.RootElement,
                    assuranceLevel ?? AssuranceLevel.Eidas1,
                    authenticationMethods ?? []
                );
        }
        catch (JsonException)
        {
            // Its message quotes the text, which may be personal: the one below does not.
        }
        throw new ArgumentException("The claims are not a JSON object.", nameof(claimsJson));
    }

    /// <summary>Makes a tenant, with the checks of a configured one.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="configure">Its settings; null: made-up credentials on the sandbox.</param>
    /// <returns>The tenant.</returns>
    /// <exception cref="ArgumentException">The settings have mistakes; the message lists them all.</exception>
    public static FranceConnectTenant CreateTenant(string id, Action<FranceConnectTenantOptions>? configure = null)
    {
        Guard.NotNull(id);
        var options = new FranceConnectTenantOptions();
        if (configure is null)
        {
            options.ClientId = "client-fictif";
            options.ClientSecret = "secret-fictif-qui-ne-protege-rien-0123456789";
        }
        configure?.Invoke(options);
        var defaults = new FranceConnectOptions { Environment = FranceConnectEnvironment.Sandbox };
        var errors = new List<string>();
        return TenantFactory.Freeze(id, options, defaults, errors)
            ?? throw new ArgumentException(string.Join(" ", errors), nameof(configure));
    }

    /// <summary>Makes the session of a citizen who has just signed in.</summary>
    /// <param name="configure">What the test is about; null: a fictional person at the tenant <c>default</c>.</param>
    /// <returns>The session.</returns>
    public static FranceConnectSession CreateSession(Action<FranceConnectSessionModel>? configure = null)
    {
        var model = new FranceConnectSessionModel();
        configure?.Invoke(model);
        return new FranceConnectSession(
            model.Tenant ?? CreateTenant(FranceConnectOptions.DefaultTenantId),
            model.Platform,
            model.Identity ?? CreateIdentity($$"""{"sub":"{{FictionalSubject}}"}"""),
            model.IdToken,
            model.AccessToken,
            model.AccessTokenExpiresAt,
            model.AuthenticatedAt,
            [.. model.GrantedScopes]
        );
    }

    /// <summary>Makes the result of a login that succeeded.</summary>
    /// <param name="session">The session.</param>
    /// <param name="returnUrl">The request's return address, or null.</param>
    /// <returns>The result.</returns>
    public static LoginResult CreateLoginResult(FranceConnectSession session, string? returnUrl = null) =>
        new(Guard.NotNull(session), null, returnUrl, null);

    /// <summary>Makes the result of a login that failed or was cancelled.</summary>
    /// <param name="error">What went wrong; <see cref="FranceConnectErrorCode.LoginCancelled"/> for a citizen who turned back.</param>
    /// <param name="returnUrl">The request's return address, or null.</param>
    /// <param name="cancelUrl">The request's address for a citizen who turned back, or null.</param>
    /// <returns>The result.</returns>
    public static LoginResult CreateFailedLoginResult(
        FranceConnectError error,
        string? returnUrl = null,
        string? cancelUrl = null
    ) => new(null, Guard.NotNull(error), returnUrl, cancelUrl);

    /// <summary>Makes an error.</summary>
    /// <param name="code">The entry of the catalogue.</param>
    /// <param name="providerError">FranceConnect's OAuth error, for example <c>invalid_scope</c>, or null.</param>
    /// <param name="providerErrorUri">
    /// FranceConnect's page of the error, https: its parameters <c>code</c> and <c>id</c> give the provider's code and log id. Null: none.
    /// </param>
    /// <returns>The error.</returns>
    public static FranceConnectError CreateError(
        FranceConnectErrorCode code,
        string? providerError = null,
        string? providerErrorUri = null
    ) => new(Guard.NotNull(code), ProviderAnswer.FromCallback(providerError, providerErrorUri));

    /// <summary>Makes a login that is ready to start.</summary>
    /// <param name="authorizeUrl">Where to send the browser.</param>
    /// <param name="stateParameter">The <c>state</c> of that address.</param>
    /// <param name="state">What the application keeps.</param>
    /// <returns>The challenge.</returns>
    public static LoginChallenge CreateLoginChallenge(Uri authorizeUrl, string stateParameter, LoginState state) =>
        new(Guard.NotNull(authorizeUrl), Guard.NotNull(stateParameter), Guard.NotNull(state));

    /// <summary>Makes a logout that is ready to start.</summary>
    /// <param name="endSessionUrl">Where to send the browser.</param>
    /// <param name="stateParameter">The <c>state</c> of that address.</param>
    /// <param name="state">What the application keeps.</param>
    /// <returns>The challenge.</returns>
    public static LogoutChallenge CreateLogoutChallenge(Uri endSessionUrl, string stateParameter, LogoutState state) =>
        new(Guard.NotNull(endSessionUrl), Guard.NotNull(stateParameter), Guard.NotNull(state));

    /// <summary>Makes the result of a return from FranceConnect's logout.</summary>
    /// <param name="returnUrl">The request's return address, or null.</param>
    /// <param name="error">What went wrong, or null when it succeeded.</param>
    /// <returns>The result.</returns>
    public static LogoutResult CreateLogoutResult(string? returnUrl, FranceConnectError? error = null) =>
        new(returnUrl, error);
}
