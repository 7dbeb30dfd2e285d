using System.Text;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>As much of Markdown as our documents use.</summary>
internal static partial class Markdown
{
    public sealed record Block(string Language, int Line, IReadOnlyList<string> Lines);

    /// <summary>The fenced blocks.</summary>
    public static IReadOnlyList<Block> Blocks(SourceFile document)
    {
        var blocks = new List<Block>();
        foreach (var (number, line, fence) in Read(document))
        {
            if (fence == Fence.Opens)
                blocks.Add(new Block(line.TrimStart()[3..].Trim(), number, new List<string>()));
            else if (fence == Fence.Inside)
                ((List<string>)blocks[^1].Lines).Add(line);
        }
        return blocks;
    }

    /// <summary>Where links and images lead, those in code left out.</summary>
    public static IEnumerable<(int Line, string Target)> Links(SourceFile document) =>
        from line in Read(document)
        where line.Fence == Fence.None
        from Match link in Link().Matches(CodeSpan().Replace(line.Text, ""))
        select (line.Number, link.Groups[1].Value);

    /// <summary>The anchors a host of repositories gives the headings.</summary>
    public static HashSet<string> Anchors(SourceFile document)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Read(document).Where(line => line.Fence == Fence.None))
        {
            if (Heading().Match(line.Text) is not { Success: true } heading)
                continue;
            var slug = Slug(heading.Groups[1].Value);
            var anchor = slug;
            for (var twin = 1; !anchors.Add(anchor); twin++)
                anchor = $"{slug}-{twin}";
        }
        return anchors;
    }

    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
                slug.Append(c);
            else if (c == ' ')
                slug.Append('-');
        }
        return slug.ToString();
    }

    private enum Fence
    {
        None,
        Opens,
        Inside,
        Closes,
    }

    private static IEnumerable<(int Number, string Text, Fence Fence)> Read(SourceFile document)
    {
        var isInside = false;
        foreach (var (index, raw) in document.Lines.Index())
        {
            var line = raw.TrimEnd('\r');
            var isMark = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            yield return (
                index + 1,
                line,
                isMark ? (isInside ? Fence.Closes : Fence.Opens)
                : isInside ? Fence.Inside
                : Fence.None
            );
            if (isMark)
                isInside = !isInside;
        }
    }

    [GeneratedRegex(@"\]\(\s*<?([^)\s>]+)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^#{1,6}\s+(.*?)\s*#*$")]
    private static partial Regex Heading();
}
