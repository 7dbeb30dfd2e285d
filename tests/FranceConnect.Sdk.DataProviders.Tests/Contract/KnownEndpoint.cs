using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>An endpoint of the package, whatever its types.</summary>
internal sealed record KnownEndpoint(
    string Name,
    string Route,
    bool IsObsolete,
    JsonTypeInfo Wire,
    Func<JsonElement, object> Read
)
{
    private static readonly JsonElement s_noMeta = JsonDocument.Parse("{}").RootElement;

    /// <summary>All there are: a new one needs no line in a list.</summary>
    public static IReadOnlyList<KnownEndpoint> All { get; } =
    [
        .. from type in typeof(IApiParticulierClient).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Endpoint<,>)
        select (KnownEndpoint)
            typeof(KnownEndpoint)
                .GetMethod(nameof(Of), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(field.FieldType.GetGenericArguments())
                .Invoke(null, [$"{type.Name}.{field.Name}", field.GetValue(null)])!,
    ];

    public override string ToString() => Name;

    private static KnownEndpoint Of<TWire, TModel>(string name, Endpoint<TWire, TModel> endpoint)
        where TWire : WireRecord
        where TModel : class =>
        new(
            name,
            endpoint.Route,
            endpoint.IsObsolete,
            endpoint.Wire,
            data => endpoint.Read(data.Deserialize(endpoint.Wire)!, s_noMeta)
        );
}
