namespace FranceConnect.Sdk.DataProviders;

/// <summary>Where the application keeps who asked for what at the desk: its own store, kept for 36 months.</summary>
/// <remarks>Registered as a singleton, or as a service that is safe to share between threads.</remarks>
public interface IDeskAudit
{
    /// <summary>Stores the entry. The call is made only when this has ended well.</summary>
    /// <param name="entry">Who, when, which endpoint, for which recipient.</param>
    /// <param name="cancellationToken">Gives up; the call is then not made.</param>
    /// <returns>A task that ends when the entry is safe.</returns>
    Task RecordAsync(DeskAuditEntry entry, CancellationToken cancellationToken = default);
}
