namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The European emission standard of a vehicle, for example <c>Euro 6</c>. Any other text is kept. The default value is an empty text.</summary>
public readonly record struct ClasseEnvironnementale
{
    private static readonly string?[] s_known =
    [
        "Euro 1",
        "Euro 2",
        "Euro 3",
        "Euro 4",
        "Euro 5",
        "Euro 5a",
        "Euro 5b",
        "Euro 6",
        "Euro 6b",
        "Euro 6c",
        "Euro 6d-TEMP",
        "Euro 6d",
        "Euro 6e",
        "Euro VI",
    ];

    private readonly string? _value;

    private ClasseEnvironnementale(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary><c>Euro 1</c>.</summary>
    public static ClasseEnvironnementale Euro1 { get; } = new("Euro 1");

    /// <summary><c>Euro 2</c>.</summary>
    public static ClasseEnvironnementale Euro2 { get; } = new("Euro 2");

    /// <summary><c>Euro 3</c>.</summary>
    public static ClasseEnvironnementale Euro3 { get; } = new("Euro 3");

    /// <summary><c>Euro 4</c>.</summary>
    public static ClasseEnvironnementale Euro4 { get; } = new("Euro 4");

    /// <summary><c>Euro 5</c>.</summary>
    public static ClasseEnvironnementale Euro5 { get; } = new("Euro 5");

    /// <summary><c>Euro 5a</c>.</summary>
    public static ClasseEnvironnementale Euro5a { get; } = new("Euro 5a");

    /// <summary><c>Euro 5b</c>.</summary>
    public static ClasseEnvironnementale Euro5b { get; } = new("Euro 5b");

    /// <summary><c>Euro 6</c>.</summary>
    public static ClasseEnvironnementale Euro6 { get; } = new("Euro 6");

    /// <summary><c>Euro 6b</c>.</summary>
    public static ClasseEnvironnementale Euro6b { get; } = new("Euro 6b");

    /// <summary><c>Euro 6c</c>.</summary>
    public static ClasseEnvironnementale Euro6c { get; } = new("Euro 6c");

    /// <summary><c>Euro 6d-TEMP</c>.</summary>
    public static ClasseEnvironnementale Euro6dTemp { get; } = new("Euro 6d-TEMP");

    /// <summary><c>Euro 6d</c>.</summary>
    public static ClasseEnvironnementale Euro6d { get; } = new("Euro 6d");

    /// <summary><c>Euro 6e</c>.</summary>
    public static ClasseEnvironnementale Euro6e { get; } = new("Euro 6e");

    /// <summary><c>Euro VI</c>.</summary>
    public static ClasseEnvironnementale EuroVI { get; } = new("Euro VI");

    /// <summary>Whether it is one of the documented codes.</summary>
    public bool IsKnown => Array.IndexOf(s_known, _value) >= 0;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static ClasseEnvironnementale From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
