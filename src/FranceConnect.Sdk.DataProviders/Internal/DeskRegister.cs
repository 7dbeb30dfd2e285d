using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>No call at the desk before its entry is safe.</summary>
internal static class DeskRegister
{
    public static void Check(DeskAccess access)
    {
        Guard.NotNull(access);
        if (string.IsNullOrWhiteSpace(access.AgentId) || access.AgentId.Length > 100)
            throw new ArgumentException("The access names no agent, or in more than 100 characters.", nameof(access));
        if (string.IsNullOrWhiteSpace(access.Reason) || access.Reason.Length > 200)
            throw new ArgumentException(
                "The access gives no reason, or one of more than 200 characters.",
                nameof(access)
            );
    }

    public static async Task RecordAsync(IDeskAudit? audit, DeskAuditEntry entry, CancellationToken cancellationToken)
    {
        if (audit is null)
            throw new FranceConnectException(new FranceConnectError(FranceConnectErrorCode.DeskAuditMissing));
        try
        {
            await audit.RecordAsync(entry, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            throw new FranceConnectException(new FranceConnectError(FranceConnectErrorCode.DeskAuditFailed), exception);
        }
    }
}
