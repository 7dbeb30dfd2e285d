using System.Text.Json.Serialization.Metadata;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>A wire record is the contract's schema, member by member.</summary>
internal static class ContractRules
{
    public static IEnumerable<string> Differences(OpenApiSchema schema, JsonTypeInfo record, string path = "data")
    {
        var members = record.Properties.Where(member => !member.IsExtensionData).ToDictionary(member => member.Name);
        foreach (var name in members.Keys.Except(schema.Properties.Keys))
            yield return $"{path}.{name}: not in the contract";
        foreach (var (name, published) in schema.Properties)
        {
            var differences = members.TryGetValue(name, out var member)
                ? OfMember(published, member, record, $"{path}.{name}")
                : [$"{path}.{name}: not in the record"];
            foreach (var difference in differences)
                yield return difference;
        }
    }

    private static IEnumerable<string> OfMember(
        OpenApiSchema schema,
        JsonPropertyInfo member,
        JsonTypeInfo record,
        string path
    ) =>
        member.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Member<>)
            ? OfValue(schema, type.GetGenericArguments()[0], record, path)
            : [$"{path}: cannot tell absent from null"];

    private static IEnumerable<string> OfValue(OpenApiSchema schema, Type type, JsonTypeInfo record, string path)
    {
        // The wire takes any number; the public model's own test tells integers from amounts.
        var published = schema.Kind == "integer" ? "number" : schema.Kind;
        if (published != KindOf(type))
            return [$"{path}: {published} in the contract, {KindOf(type)} in the record"];
        return published switch
        {
            "array" => OfValue(schema.Items!, type.GetGenericArguments()[0], record, path + "[]"),
            "object" => Differences(schema, record.Options.GetTypeInfo(type), path),
            _ => [],
        };
    }

    private static string KindOf(Type type) =>
        type == typeof(string) ? "string"
        : type == typeof(bool?) ? "boolean"
        : type == typeof(decimal?) ? "number"
        : typeof(WireRecord).IsAssignableFrom(type) ? "object"
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? "array"
        : type.Name;
}
