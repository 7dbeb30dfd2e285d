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

    /// <summary>How long the application's store has: an agent waits for it.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    public static async Task RecordAsync(
        IDeskAudit? audit,
        DeskAuditEntry entry,
        TimeProvider time,
        DateTimeOffset? endsAt,
        CancellationToken cancellationToken
    )
    {
        if (audit is null)
            throw new FranceConnectException(new FranceConnectError(FranceConnectErrorCode.DeskAuditMissing));
        try
        {
            var latest = time.GetUtcNow() + s_longest;
            using var patience = new Deadline(time, endsAt < latest ? endsAt : latest, cancellationToken);
            await patience.WaitAsync(StoreAsync(audit, entry, patience.Token)).ConfigureAwait(false);
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

    private static async Task<bool> StoreAsync(
        IDeskAudit audit,
        DeskAuditEntry entry,
        CancellationToken cancellationToken
    )
    {
        await audit.RecordAsync(entry, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
