using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Duende.IdentityModel.Client;
using Duende.IdentityModel.OidcClient;
using Duende.IdentityModel.OidcClient.Infrastructure;
using Duende.IdentityModel.OidcClient.Results;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using JsonWebKeySet = Duende.IdentityModel.Jwk.JsonWebKeySet;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// The only class that speaks to Duende's OidcClient: code to tokens, once. Its front channel, discovery, profile and loggers are off;
/// the ID token is verified by the engine, through the seam it offers.
/// </summary>
internal sealed class CodeExchange
{
    private readonly IHttpMessageHandlerFactory _handlers;
    private readonly IOptionsMonitor<HttpClientFactoryOptions> _clients;

    public CodeExchange(IHttpMessageHandlerFactory handlers, IOptionsMonitor<HttpClientFactoryOptions> clients)
    {
        _handlers = handlers;
        _clients = clients;
        // OidcClient writes its options, secret included, as text for a log that is off. The switch is one of the whole process.
        LogSerializer.Enabled = false;
    }

    public async Task<Tokens> RedeemAsync(
        CallbackQuery callback,
        PendingLogin login,
        FranceConnectRegistration registration,
        ProviderEndpoints endpoints,
        Func<string, CancellationToken, Task<VerifiedToken>> verifyIdToken,
        CancellationToken cancellationToken
    )
    {
        using var http = CreateClient(out var answer);
        var validator = new Validator(verifyIdToken, registration.SigningAlgorithm);
        var options = new OidcClientOptions
        {
            Authority = registration.Environment.Issuer,
            ProviderInformation = new ProviderInformation
            {
                IssuerName = registration.Environment.Issuer,
                AuthorizeEndpoint = endpoints.Authorization,
                TokenEndpoint = endpoints.Token,
                KeySet = new JsonWebKeySet(),
            },
            ClientId = registration.ClientId,
            ClientSecret = registration.ClientSecret,
            TokenClientCredentialStyle = ClientCredentialStyle.PostBody,
            RedirectUri = login.RedirectUri,
            LoadProfile = false,
            DisablePushedAuthorization = true,
            RefreshDiscoveryDocumentForLogin = false,
            IdentityTokenValidator = validator,
            HttpClientFactory = _ => http,
            LoggerFactory = NullLoggerFactory.Instance,
        };
        options.Policy.RequireIdentityTokenSignature = true;

        var tokens = await ProcessAsync(new OidcClient(options), validator, callback, login, cancellationToken)
            .ConfigureAwait(false);

        cancellationToken.ThrowIfCancellationRequested();
        validator.Failure?.Throw();
        if (answer.Error is { } error)
            throw new LoginException(error);
        return tokens ?? throw new LoginException(new FranceConnectError(FranceConnectErrorCode.TokenResponseInvalid));
    }

    // What IHttpClientFactory.CreateClient does, with one more handler on top: this exchange's own.
    private HttpClient CreateClient(out TokenResponseHandler answer)
    {
        answer = new TokenResponseHandler(_handlers.CreateHandler(FranceConnectClientNames.HttpClient));
        var client = new HttpClient(answer, disposeHandler: false);
        foreach (var configure in _clients.Get(FranceConnectClientNames.HttpClient).HttpClientActions)
            configure(client);
        return client;
    }

    private static async Task<Tokens?> ProcessAsync(
        OidcClient client,
        Validator validator,
        CallbackQuery callback,
        PendingLogin login,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var result = await WithoutContext(() =>
                    client.ProcessResponseAsync(
                        // Rebuilt from what was checked: OidcClient reads nothing the checks did not.
                        $"?code={Uri.EscapeDataString(callback.Code!)}&state={Uri.EscapeDataString(login.State)}",
                        new AuthorizeState { State = login.State, RedirectUri = login.RedirectUri },
                        cancellationToken: cancellationToken
                    )
                )
                .ConfigureAwait(false);
            // Its members are read here: each reading may find a name that is no text.
            return
                result is { IsError: false, TokenResponse: { } response }
                && validator.Token is { } idToken
                && string.Equals(response.TokenType, "Bearer", StringComparison.OrdinalIgnoreCase)
                && IsBearer(result.AccessToken)
                ? new Tokens(idToken, result.AccessToken, response.ExpiresIn, response.Json?.TextOf("scope"))
                : null;
        }
        catch (InvalidOperationException)
        {
            return null; // JSON that is no object, no text where one is expected, or a name that is none
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null; // a time-out of the vendor's own client: TokenResponseHandler has noted it
        }
    }

    /// <summary>
    /// OidcClient goes back to the context of its caller after each wait: in an application of .NET Framework that waits there for the login,
    /// both would wait for ever.
    /// </summary>
    private static T WithoutContext<T>(Func<T> call)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return call();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>RFC 6750 §2.1: anything else could not be sent in a header.</summary>
    private static bool IsBearer(string? token) =>
        !string.IsNullOrEmpty(token)
        && token!.All(c =>
            c
                is (>= 'a' and <= 'z')
                    or (>= 'A' and <= 'Z')
                    or (>= '0' and <= '9')
                    or '-'
                    or '.'
                    or '_'
                    or '~'
                    or '+'
                    or '/'
                    or '='
        );

    public sealed record Tokens(VerifiedToken IdToken, string AccessToken, int ExpiresIn, string? Scope)
    {
        public override string ToString() => nameof(Tokens);
    }

    /// <summary>Hands the ID token to the engine and keeps its verdict: OidcClient would flatten it to a string.</summary>
    private sealed class Validator(Func<string, CancellationToken, Task<VerifiedToken>> verify, string algorithm)
        : IIdentityTokenValidator
    {
        public VerifiedToken? Token { get; private set; }

        public ExceptionDispatchInfo? Failure { get; private set; }

        public async Task<IdentityTokenValidationResult> ValidateAsync(
            string identityToken,
            OidcClientOptions options,
            CancellationToken cancellationToken = default
        )
        {
            try
            {
                Token = await verify(identityToken, cancellationToken).ConfigureAwait(false);
                var subject = new ClaimsIdentity([new Claim("sub", Token.Claims.Text("sub")!)]);
                return new IdentityTokenValidationResult
                {
                    User = new ClaimsPrincipal(subject),
                    SignatureAlgorithm = algorithm,
                };
            }
            catch (Exception exception)
            {
                Failure = ExceptionDispatchInfo.Capture(exception);
                return new IdentityTokenValidationResult { Error = "refused" };
            }
        }
    }
}
