using System.Net;
using Polly.Timeout;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// Sees the token endpoint's answer before OidcClient flattens it to a string, and keeps what FranceConnect said of an error.
/// </summary>
internal sealed class TokenResponseHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Method != HttpMethod.Post || TokenExchangeScope.Current is not { } scope)
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            scope.Error = await ReadErrorAsync(response).ConfigureAwait(false);
            return response;
        }
        catch (OversizedResponseException)
        {
            scope.Error = new FranceConnectError(FranceConnectErrorCode.TokenResponseInvalid, detail: "oversized");
            throw;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutRejectedException)
        {
            scope.Error = new FranceConnectError(
                FranceConnectErrorCode.TokenEndpointUnavailable,
                detail: exception is TimeoutRejectedException ? "too slow" : "not reached"
            );
            throw;
        }
    }

    private static async Task<FranceConnectError?> ReadErrorAsync(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var detail = $"status {status}";
        if (status is >= 500 or 408 or 429)
            return new FranceConnectError(FranceConnectErrorCode.TokenEndpointUnavailable, detail: detail);
        if (response.Content.Headers.ContentType?.MediaType is not "application/json" || status is >= 300 and < 400)
            return new FranceConnectError(FranceConnectErrorCode.TokenResponseInvalid, detail: detail);
        if (response.StatusCode == HttpStatusCode.OK)
            return null;
        var body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        var answer = ProviderAnswer.FromJson(body);
        var code = answer?.Error switch
        {
            "invalid_client" or "unauthorized_client" => FranceConnectErrorCode.ClientRefused,
            null => FranceConnectErrorCode.TokenResponseInvalid,
            _ => FranceConnectErrorCode.CodeRefused,
        };
        return new FranceConnectError(code, answer, detail);
    }
}
