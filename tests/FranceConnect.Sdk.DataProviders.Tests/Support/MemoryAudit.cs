namespace FranceConnect.Sdk.DataProviders.Tests;

internal sealed class MemoryAudit : IDeskAudit
{
    public List<DeskAuditEntry> Entries { get; } = [];

    public Exception? Failure { get; set; }

    public Task RecordAsync(DeskAuditEntry entry, CancellationToken cancellationToken = default)
    {
        if (Failure is not null)
            return Task.FromException(Failure);
        Entries.Add(entry);
        return Task.CompletedTask;
    }
}
