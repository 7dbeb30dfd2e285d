using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>
/// One entry of the cache: whose it is, and a sealed draft for each form. The owner is a digest, so that an entry says nothing by itself; it
/// serves to wipe what is somebody else's. What protects the facts is the seal of each draft.
/// </summary>
internal sealed class SessionEntry
{
    private readonly Dictionary<string, (string Draft, DateTimeOffset ExpiresAt)> _drafts = new(StringComparer.Ordinal);
    private readonly string _owner;

    private SessionEntry(string owner) => _owner = owner;

    public bool IsEmpty => _drafts.Count == 0;

    /// <summary>When the last of the drafts is past its retention.</summary>
    public DateTimeOffset ExpiresAt => _drafts.Values.Max(static draft => draft.ExpiresAt);

    public static SessionEntry For(string id, string tenantId, FranceConnectSubject subject) =>
        new(OwnerOf(id, tenantId, subject));

    /// <summary>Null for anything that is not an entry.</summary>
    public static SessionEntry? Read(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var entry = new SessionEntry(json.RootElement.GetProperty("owner").GetString() ?? "");
            foreach (var draft in json.RootElement.GetProperty("drafts").EnumerateObject())
                entry.Put(
                    draft.Name,
                    draft.Value.GetProperty("sealed").GetString() ?? "",
                    draft.Value.GetProperty("until").GetDateTimeOffset()
                );
            return entry;
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("owner", _owner);
            json.WriteStartObject("drafts");
            foreach (var (form, draft) in _drafts)
            {
                json.WriteStartObject(form);
                json.WriteString("until", draft.ExpiresAt);
                json.WriteString("sealed", draft.Draft);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    public bool IsOf(string id, string tenantId, FranceConnectSubject subject) =>
        _owner == OwnerOf(id, tenantId, subject);

    public string? Find(string formId) => _drafts.TryGetValue(formId, out var draft) ? draft.Draft : null;

    public void Put(string formId, string draft, DateTimeOffset expiresAt) => _drafts[formId] = (draft, expiresAt);

    public bool Drop(string formId) => _drafts.Remove(formId);

    public bool HasExpired(DateTimeOffset now) => _drafts.Values.Any(draft => draft.ExpiresAt <= now);

    public void DropExpired(DateTimeOffset now)
    {
        foreach (
            var form in _drafts.Where(draft => draft.Value.ExpiresAt <= now).Select(static draft => draft.Key).ToList()
        )
            _drafts.Remove(form);
    }

    // The id is in no cache: who reads the cache cannot try subjects one by one.
    private static string OwnerOf(string id, string tenantId, FranceConnectSubject subject) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{tenantId}\n{subject.Value}")));
}
