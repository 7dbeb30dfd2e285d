namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The innermost handler of our named clients: lets a marked request leave once.</summary>
internal sealed class SingleSendHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (SingleSend.Find(request) is not { } send)
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        // Of a type that handlers do not take for a failure of the network, which they would try again.
        if (!send.TryLeave())
            throw new InvalidOperationException(
                "A call to a data provider is sent once; see ApiParticulier:MaxRetries."
            );
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            send.Answer(response);
            return response;
        }
        catch (Exception exception)
        {
            send.Fail(exception);
            throw;
        }
    }
}
