using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Polly.Timeout;

namespace FranceConnect.Sdk.Internal;

/// <summary>Asks for the userinfo (OpenID Connect Core 1.0 §5.3), which FranceConnect always answers as a signed JWT.</summary>
internal sealed class UserInfoRequest(IHttpClientFactory http)
{
    public async Task<string> SendAsync(string endpoint, string accessToken, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, endpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/jwt"));
        try
        {
            var client = http.CreateClient(FranceConnectClientNames.HttpClient);
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            return await ReadAsync(response).ConfigureAwait(false);
        }
        catch (OversizedResponseException)
        {
            throw new LoginException(FranceConnectErrorCode.UserInfoMalformed, detail: "oversized");
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException or TimeoutRejectedException
                || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            throw new LoginException(
                FranceConnectErrorCode.UserInfoUnavailable,
                detail: TransportFailure.Describe(exception)
            );
        }
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            var refused = response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
            throw new LoginException(
                refused ? FranceConnectErrorCode.UserInfoRefused : FranceConnectErrorCode.UserInfoUnavailable,
                ProviderAnswer.FromJson(await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false)),
                $"status {(int)response.StatusCode}"
            );
        }
        if (
            !string.Equals(
                response.Content.Headers.ContentType?.MediaType,
                "application/jwt",
                StringComparison.OrdinalIgnoreCase
            )
        )
            throw new LoginException(FranceConnectErrorCode.UserInfoNotJwt);
        // A token is ASCII whatever charset the answer names.
        var body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        return Encoding.ASCII.GetString(body).Trim();
    }
}
