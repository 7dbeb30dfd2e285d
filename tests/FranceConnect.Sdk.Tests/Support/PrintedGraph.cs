using System.Collections;
using System.Reflection;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>
/// What <see cref="object.ToString"/> gives for every object of ours that can be reached by public properties. A value such as a date of
/// birth or a town is not asked: printing itself is its purpose.
/// </summary>
internal static class PrintedGraph
{
    /// <summary>The texts, by the name of the type.</summary>
    public static IReadOnlyDictionary<string, string> Of(params IEnumerable<object> roots)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Queue<object>(roots);
        while (waiting.TryDequeue(out var one))
        {
            if (!seen.Add(one))
                continue;
            if (one is IEnumerable many and not string)
                foreach (var item in many)
                    Add(item);
            if (!IsOurs(one.GetType()))
                continue;
            texts[one.GetType().Name] = $"{texts.GetValueOrDefault(one.GetType().Name)}\n{one}";
            foreach (var property in one.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                if (property.GetIndexParameters().Length == 0)
                    Add(Read(property, one));
        }
        return texts;

        void Add(object? value)
        {
            if (value is not null && (IsOurs(value.GetType()) || value is IEnumerable))
                waiting.Enqueue(value);
        }
    }

    private static object? Read(PropertyInfo property, object owner)
    {
        try
        {
            return property.GetValue(owner);
        }
        catch (TargetInvocationException)
        {
            return null; // what there is only after a success, or a failure
        }
    }

    private static bool IsOurs(Type type) =>
        !type.IsValueType && type.Assembly.GetName().Name!.StartsWith("FranceConnect.Sdk", StringComparison.Ordinal);
}
