using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Takes away the keys whose scope was not granted: they are then absent, never null.</summary>
internal static class ScopeMask
{
    public static void Apply(JsonObject data, ApiEndpoint endpoint, Modality modality, IReadOnlySet<string> granted)
    {
        foreach (var (path, scope) in endpoint.Mask)
        {
            // With FranceConnect these scopes are dropped before the filter: the key either does not exist there or is always given.
            var isDropped = modality is Modality.FranceConnect && scope.Contains("_identite", StringComparison.Ordinal);
            if (isDropped ? endpoint.Provider != ApiProvider.Ants : !granted.Contains(scope))
            {
                Remove(data, path.Split('.'));
            }
        }
    }

    private static void Remove(JsonNode? node, ReadOnlySpan<string> path)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Remove(item, path);
            }
        }
        else if (node is JsonObject members)
        {
            if (path is [var last])
            {
                members.Remove(last);
            }
            else
            {
                Remove(members[path[0]], path[1..]);
            }
        }
    }
}
