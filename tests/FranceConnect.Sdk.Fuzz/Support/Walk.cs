using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>Reads every public property of a result, and of what they hold: a model that throws when it is read would be no answer.</summary>
internal static class Walk
{
    private const int Deepest = 8;

    // Whether the value that is documented to throw when it is not there is there.
    private static readonly string[] s_guards = ["HasValue", "IsFound", "Succeeded"];
    private static readonly ConcurrentDictionary<Type, Members> s_members = new();

    public static void Through(object? value, int depth = 0)
    {
        if (value is null or string or JsonElement or Uri || depth == Deepest)
            return;
        _ = value.ToString();
        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
        {
            if (value is IEnumerable items)
                foreach (var item in items)
                    Through(item, depth + 1);
            return;
        }
        var members = s_members.GetOrAdd(type, static type => new Members(type));
        var isThere = members.Guard?.GetValue(value) is not false;
        foreach (var property in members.Properties)
            if (isThere || property.Name is not ("Value" or "Session"))
                Through(Get(property, value), depth + 1);
    }

    private static object? Get(PropertyInfo property, object owner)
    {
        try
        {
            return property.GetValue(owner);
        }
        catch (TargetInvocationException exception)
        {
            throw new Finding($"{property.DeclaringType}.{property.Name}: {exception.InnerException}");
        }
    }

    private sealed class Members(Type type)
    {
        public PropertyInfo[] Properties { get; } =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(static property => property.GetIndexParameters().Length == 0),
        ];

        public PropertyInfo? Guard { get; } =
            s_guards.Select(type.GetProperty).FirstOrDefault(static guard => guard is not null);
    }
}
