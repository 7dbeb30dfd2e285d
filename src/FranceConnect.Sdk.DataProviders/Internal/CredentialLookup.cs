using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Asks the application's own credential source, which may be slow or fail: neither is the caller's exception.</summary>
internal sealed class CredentialLookup(TimeProvider time, TimeSpan patience, ILogger logger)
{
    /// <param name="tenantId">Whose.</param>
    /// <param name="endsAt">The end of the call's time; null when it has none.</param>
    /// <param name="find">The source.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the source found, null when it has none; or why it could not be asked.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<(T? Credential, FranceConnectErrorCode? Failure)> AskAsync<T>(
        string tenantId,
        DateTimeOffset? endsAt,
        Func<string, CancellationToken, Task<T?>> find,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var end = time.GetUtcNow() + patience;
        using var deadline = new Deadline(time, endsAt < end ? endsAt : end, cancellationToken);
        try
        {
            return (await deadline.WaitAsync(find(tenantId, deadline.Token)).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException) when (endsAt <= time.GetUtcNow())
        {
            return (null, FranceConnectErrorCode.DataTooLate);
        }
        catch (Exception exception)
        {
            logger.CredentialSourceFailed(tenantId, exception.GetType().Name);
            return (null, FranceConnectErrorCode.DataCredentialSourceFailed);
        }
    }
}
