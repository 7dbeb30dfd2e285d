using System.Net;
using Polly.Timeout;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// Sees the token endpoint's answer before OidcClient flattens it to a string, and keeps what FranceConnect said of an error. One for
/// each exchange, over the pooled handlers.
/// </summary>
internal sealed class TokenResponseHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public FranceConnectError? Error { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Error = await ReadErrorAsync(response).ConfigureAwait(false);
            return response;
        }
        catch (OversizedResponseException)
        {
            Error = new FranceConnectError(FranceConnectErrorCode.TokenResponseInvalid, detail: "oversized");
            throw;
        }
        catch (Exception exception)
            when (exception
                    is HttpRequestException
                        or IOException
                        or TimeoutRejectedException
                        or OperationCanceledException // looked at only when neither the caller nor the grant has ended
            )
        {
            Error = new FranceConnectError(
                FranceConnectErrorCode.TokenEndpointUnavailable,
                detail: TransportFailure.Describe(exception)
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
        if (status is >= 300 and < 400 || !IsJson(response))
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

    private static bool IsJson(HttpResponseMessage response) =>
        string.Equals(
            response.Content.Headers.ContentType?.MediaType,
            "application/json",
            StringComparison.OrdinalIgnoreCase
        );
}
