using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace FranceConnect.Sdk.Internal;

/// <summary>Argument checks that netstandard2.0 lacks.</summary>
internal static class Guard
{
    public static T NotNull<T>([NotNull] T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class => value ?? throw new ArgumentNullException(name);

    public static string NotEmpty(
        [NotNull] string? value,
        [CallerArgumentExpression(nameof(value))] string? name = null
    )
    {
        NotNull(value, name);
        return value.Length > 0 ? value : throw new ArgumentException("The value is empty.", name);
    }
}
