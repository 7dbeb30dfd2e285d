using System.Collections;
using System.Reflection;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>What a model tells, one line for each value.</summary>
internal static class PublicModel
{
    public static IReadOnlyList<Told> Tell(object model) => [.. Members(model, model.GetType().Name)];

    private static IEnumerable<Told> Members(object model, string path) =>
        from property in model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.GetIndexParameters().Length == 0
        from told in Value(property.GetValue(model), property.PropertyType, $"{path}.{property.Name}")
        select told;

    private static IEnumerable<Told> Value(object? value, Type type, string path)
    {
        if (value is null)
            return [new Told(path, "null", type)];
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(DataField<>))
        {
            var held = type.GetGenericArguments()[0];
            return (bool)type.GetProperty(nameof(DataField<int>.HasValue))!.GetValue(value)!
                ? Value(type.GetProperty(nameof(DataField<int>.Value))!.GetValue(value), held, path)
                : [new Told(path, value.ToString()!, held)];
        }
        if (value is not string && value is IEnumerable list)
        {
            var entries = list.Cast<object>().ToList();
            return
            [
                new Told(path, $"{entries.Count} entries", type),
                .. entries.SelectMany((entry, i) => Value(entry, entry.GetType(), $"{path}[{i}]")),
            ];
        }
        return value is not string && value.GetType() is { IsClass: true }
            ? [new Told(path, "present", type), .. Members(value, path)]
            :
            [
                new Told(
                    path,
                    value is IFormattable number
                        ? number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)
                        : value.ToString()!,
                    Nullable.GetUnderlyingType(type) ?? type
                ),
            ];
    }
}

/// <summary>One value of a model.</summary>
internal sealed record Told(string Path, string Text, Type Type)
{
    /// <summary>The documented values, when it is an open set.</summary>
    public IReadOnlyList<string>? KnownValues =>
        Type.GetProperty("IsKnown") is null
            ? null
            :
            [
                .. Type.GetProperties(BindingFlags.Public | BindingFlags.Static)
                    .Where(property => property.PropertyType == Type)
                    .Select(property => property.GetValue(null)!.ToString()!),
            ];
}
