using Microsoft.Extensions.Logging;
using Polly.Timeout;

namespace FranceConnect.Sdk.Internal;

/// <summary>Revokes an access token (RFC 7009) with the three parameters FranceConnect accepts: token_type_hint is refused.</summary>
internal sealed class TokenRevocation(IHttpClientFactory http, ILogger<TokenRevocation> logger)
{
    public async Task<bool> SendAsync(
        string endpoint,
        FranceConnectTenant tenant,
        FranceConnectRegistration registration,
        AccessToken accessToken,
        CancellationToken cancellationToken
    )
    {
        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["token"] = accessToken.Value,
                ["client_id"] = registration.ClientId,
                ["client_secret"] = registration.ClientSecret,
            }
        );
        try
        {
            var client = http.CreateClient(FranceConnectClientNames.HttpClient);
            using var response = await client
                .PostAsync(new Uri(endpoint), content, cancellationToken)
                .ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return true;
            logger.RevocationFailed(tenant.Id, $"status {(int)response.StatusCode}");
        }
        catch (Exception exception)
            when (exception
                    is HttpRequestException
                        or IOException
                        or TimeoutRejectedException
                        or OversizedResponseException
            )
        {
            logger.RevocationFailed(tenant.Id, exception.GetType().Name);
        }
        return false;
    }
}
