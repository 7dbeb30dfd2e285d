using System.Globalization;

namespace FranceConnect.Sdk.Benchmarks;

/// <summary>A line per figure: what it is, its value, its bar and whether it is met.</summary>
internal static class Report
{
    public static bool IsMet { get; private set; } = true;

    public static void Title(string title) => Console.WriteLine($"\n{title}");

    public static void Line(string figure, double value, string unit, double? bar = null, string? note = null)
    {
        var isMet = bar is null || value <= bar;
        IsMet &= isMet;
        Write(
            figure,
            Text(value, unit),
            bar is null ? "" : $"<= {Text(bar.Value, unit)}",
            bar is null ? "" : Verdict(isMet),
            note
        );
    }

    /// <summary>A figure that must be exactly that.</summary>
    public static void Exactly(string figure, string value, string expected)
    {
        var isMet = value == expected;
        IsMet &= isMet;
        Write(figure, value, expected, Verdict(isMet), null);
    }

    public static void Note(string text) => Console.WriteLine($"  {text}");

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static string Verdict(bool isMet) => isMet ? "met" : "NOT MET";

    private static string Text(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{value:0.00} {unit}").TrimEnd();

    private static void Write(string figure, string value, string bar, string verdict, string? note) =>
        Console.WriteLine($"  {figure, -52} {value, 14}   {bar, -14} {verdict, -8} {note}".TrimEnd());
}
