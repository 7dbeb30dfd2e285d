using System.Text.Json;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The state of the gateway, or of an administration behind it.</summary>
public sealed class Ping
{
    private Ping(PingStatus status, DateTimeOffset? lastUpdate = null, DateTimeOffset? lastOk = null)
    {
        Status = status;
        LastUpdate = lastUpdate;
        LastOk = lastOk;
    }

    /// <summary>The state.</summary>
    public PingStatus Status { get; }

    /// <summary>When the gateway last looked; null when it does not say.</summary>
    public DateTimeOffset? LastUpdate { get; }

    /// <summary>When the administration last answered; null when it is not said.</summary>
    public DateTimeOffset? LastOk { get; }

    internal static Ping? ReadGateway(int status, JsonElement root) =>
        status == 200 && root.ValueKind == JsonValueKind.String && TextConverter.TryRead(root) == "pong"
            ? new Ping(PingStatus.Ok)
            : null;

    // 502 with this body is the answer, not a failure; its third key has two names in the documentation.
    internal static Ping? Read(int status, JsonElement root) =>
        status is 200 or 502 && root.Text("status") is { Length: > 0 and <= 40 } text
            ? new Ping(
                PingStatus.From(text),
                root.Instant("last_update"),
                root.Instant("last_ok_status") ?? root.Instant("last_ok_update")
            )
            : null;
}
