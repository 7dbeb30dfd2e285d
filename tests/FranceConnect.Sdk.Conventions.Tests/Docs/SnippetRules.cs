namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>The C# a document shows exists, compiled, in a sample.</summary>
internal static class SnippetRules
{
    private static readonly string[] Languages = ["csharp", "cs", "c#"];

    /// <summary>Blocks of C# found in no source file. Only indentation may differ, and the region marks of the source are not seen.</summary>
    public static IEnumerable<string> Uncompiled(IEnumerable<SourceFile> documents, IEnumerable<SourceFile> sources)
    {
        var compiled = sources.Select(source => Code(source.Lines)).ToList();
        return from document in documents
            from block in Markdown.Blocks(document)
            where Languages.Contains(block.Language, StringComparer.OrdinalIgnoreCase)
            where !compiled.Any(code => Holds(code, Code(block.Lines)))
            select $"{document.Path}:{block.Line}";
    }

    private static string[] Code(IEnumerable<string> lines)
    {
        var code = lines
            .Select(line => line.Trim())
            .Where(line =>
                !line.StartsWith("#region", StringComparison.Ordinal)
                && !line.StartsWith("#endregion", StringComparison.Ordinal)
            )
            .SkipWhile(line => line.Length == 0)
            .ToList();
        while (code is [.., ""])
            code.RemoveAt(code.Count - 1);
        return [.. code];
    }

    private static bool Holds(string[] code, string[] block) =>
        block.Length > 0
        && Enumerable
            .Range(0, Math.Max(0, code.Length - block.Length + 1))
            .Any(start => code.AsSpan(start, block.Length).SequenceEqual(block));
}
