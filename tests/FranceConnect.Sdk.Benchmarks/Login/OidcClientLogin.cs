using System.Security.Claims;
using Duende.IdentityModel.Client;
using Duende.IdentityModel.OidcClient;
using Duende.IdentityModel.OidcClient.Infrastructure;
using Duende.IdentityModel.OidcClient.Results;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>
/// Duende's OidcClient as an expert would tune it for FranceConnect: no PKCE, metadata and keys shared, no profile loading, no
/// serialisation of its options for logs that nobody reads, and by hand the nonce, the level, the ID token and the userinfo.
/// </summary>
internal sealed class OidcClientLogin(HttpMessageHandler provider, Scenario scenario, EncryptionKey? key)
    : Contestant("OidcClient tuned")
{
    private static readonly JsonWebTokenHandler s_tokens = new();

    private readonly HttpClient _http = new(provider, disposeHandler: false);

    private ProviderInformation _provider = null!;
    private TokenValidationParameters _rules = null!;

    public override async Task PrepareAsync()
    {
        LogSerializer.Enabled = false;
        var discovery = await _http.GetDiscoveryDocumentAsync(SignedProvider.Issuer);
        _provider = new ProviderInformation
        {
            IssuerName = discovery.Issuer!,
            AuthorizeEndpoint = discovery.AuthorizeEndpoint!,
            TokenEndpoint = discovery.TokenEndpoint!,
            UserInfoEndpoint = discovery.UserInfoEndpoint,
            KeySet = discovery.KeySet!,
        };
        _rules = new TokenValidationParameters
        {
            ValidIssuer = SignedProvider.Issuer,
            ValidAudience = ClientId,
            ValidAlgorithms = [scenario.Signing],
            ClockSkew = TimeSpan.FromSeconds(45),
            TryAllIssuerSigningKeys = false,
            IssuerSigningKeys = new Microsoft.IdentityModel.Tokens.JsonWebKeySet(
                await _http.GetStringAsync(new Uri(discovery.JwksUri!))
            ).GetSigningKeys(),
        };
    }

    public override Task<(Uri AuthorizeUrl, object Pending)> StartAsync()
    {
        var pending = new Pending(
            new AuthorizeState
            {
                State = Duende.IdentityModel.CryptoRandom.CreateUniqueId(),
                RedirectUri = SignedProvider.RedirectUri,
            },
            Duende.IdentityModel.CryptoRandom.CreateUniqueId()
        );
        var url = new RequestUrl(_provider.AuthorizeEndpoint).Create(
            new Parameters
            {
                { "client_id", ClientId },
                { "response_type", "code" },
                {
                    "scope",
                    "openid given_name family_name preferred_username birthdate gender birthplace birthcountry email"
                },
                { "redirect_uri", SignedProvider.RedirectUri },
                { "state", pending.State.State },
                { "nonce", pending.Nonce },
                { "acr_values", scenario.Level },
            }
        );
        return Task.FromResult<(Uri, object)>((new Uri(url), pending));
    }

    public override async Task<string?> CompleteAsync(string callback, object pending)
    {
        var login = (Pending)pending;
        if (new AuthorizeResponse(callback).Issuer != SignedProvider.Issuer)
            return null;
        var options = new OidcClientOptions
        {
            Authority = SignedProvider.Issuer,
            ProviderInformation = _provider,
            ClientId = ClientId,
            ClientSecret = SignedProvider.ClientSecret,
            TokenClientCredentialStyle = ClientCredentialStyle.PostBody,
            RedirectUri = SignedProvider.RedirectUri,
            LoadProfile = false,
            DisablePushedAuthorization = true,
            RefreshDiscoveryDocumentForLogin = false,
            IdentityTokenValidator = new Validator(this, login.Nonce),
            HttpClientFactory = _ => _http,
        };
        options.Policy.RequireIdentityTokenSignature = true;
        var result = await new OidcClient(options).ProcessResponseAsync(callback, login.State);
        if (result.IsError)
            return null;

        using var request = new UserInfoRequest { Address = _provider.UserInfoEndpoint, Token = result.AccessToken };
        var answer = await _http.GetUserInfoAsync(request);
        if (answer.IsError || answer.Raw is not { } token || await ValidateAsync(token) is not { } jwt)
            return null;
        return jwt.Subject == result.User.FindFirst("sub")?.Value ? ReadIdentity(jwt).FamilyName : null;
    }

    public override void Dispose() => _http.Dispose();

    private async Task<JsonWebToken?> ValidateAsync(string token)
    {
        var jws = key is null ? token : key.Decrypt(token);
        if (jws is null)
            return null;
        var result = await s_tokens.ValidateTokenAsync(jws, _rules);
        return result.IsValid ? (JsonWebToken)result.SecurityToken : null;
    }

    private static Identity ReadIdentity(JsonWebToken token) =>
        new(
            token.Subject,
            token.TryGetPayloadValue<string[]>("given_name_array", out var names) ? names : [],
            Text(token, "family_name"),
            Text(token, "preferred_username"),
            Text(token, "birthdate"),
            Text(token, "gender"),
            Text(token, "birthplace"),
            Text(token, "birthcountry"),
            Text(token, "email")
        );

    private static string? Text(JsonWebToken token, string name) =>
        token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private bool Satisfies(string? acr) => acr == scenario.Level || acr is "eidas2" or "eidas3";

    private sealed record Pending(AuthorizeState State, string Nonce);

    private sealed record Identity(
        string Subject,
        string[] GivenNames,
        string? FamilyName,
        string? PreferredUsername,
        string? BirthDate,
        string? Gender,
        string? BirthPlace,
        string? BirthCountry,
        string? Email
    );

    private sealed class Validator(OidcClientLogin login, string nonce) : IIdentityTokenValidator
    {
        public async Task<IdentityTokenValidationResult> ValidateAsync(
            string identityToken,
            OidcClientOptions options,
            CancellationToken cancellationToken = default
        )
        {
            if (
                await login.ValidateAsync(identityToken) is not { } token
                || Text(token, "nonce") != nonce
                || !login.Satisfies(Text(token, "acr"))
                || token.Subject is not { Length: > 0 }
            )
                return new IdentityTokenValidationResult { Error = "refused" };
            return new IdentityTokenValidationResult
            {
                User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", token.Subject)])),
                SignatureAlgorithm = token.Alg,
            };
        }
    }
}
