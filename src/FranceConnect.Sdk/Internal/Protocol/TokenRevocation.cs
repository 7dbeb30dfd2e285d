using Microsoft.Extensions.Logging;
using Polly.Timeout;

namespace FranceConnect.Sdk.Internal;

/// <summary>Revokes an access token (RFC 7009) with the three parameters FranceConnect accepts: token_type_hint is refused.</summary>
internal sealed class TokenRevocation(
    IHttpClientFactory http,
    ProviderMetadataCache metadata,
    ILogger<TokenRevocation> logger
)
{
    public async Task<bool> SendAsync(
        FranceConnectSession session,
        FranceConnectRegistration registration,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var provider = await metadata
                .Of(registration.Environment)
                .GetAsync(cancellationToken)
                .ConfigureAwait(false);
            if (provider.Endpoints.Revocation is not { } endpoint)
                return false;
            using var content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["token"] = session.AccessToken.Value,
                    ["client_id"] = registration.ClientId,
                    ["client_secret"] = registration.ClientSecret,
                }
            );
            var client = http.CreateClient(FranceConnectClientNames.HttpClient);
            using var response = await client
                .PostAsync(new Uri(endpoint), content, cancellationToken)
                .ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return true;
            logger.RevocationFailed(session.Tenant.Id, $"status {(int)response.StatusCode}");
        }
        catch (FranceConnectException exception)
        {
            logger.RevocationFailed(session.Tenant.Id, exception.Code.Value);
        }
        catch (Exception exception)
            when (exception
                    is HttpRequestException
                        or IOException
                        or TimeoutRejectedException
                        or OversizedResponseException
                || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            logger.RevocationFailed(session.Tenant.Id, exception.GetType().Name);
        }
        return false;
    }
}
