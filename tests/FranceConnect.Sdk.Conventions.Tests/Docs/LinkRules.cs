namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>Where the documents send their readers exists.</summary>
internal sealed class LinkRules(string project, IEnumerable<SourceFile> documents, Func<string, bool> exists)
{
    private readonly Dictionary<string, SourceFile> _documents = documents.ToDictionary(document => document.Path);

    /// <summary>Links to a file, or to a heading, that is not there.</summary>
    public IEnumerable<string> Broken() =>
        from document in _documents.Values
        from link in Markdown.Links(document)
        let target = Resolve(document, link.Target)
        where target is not null && !IsThere(target)
        select $"{document.Path}:{link.Line}: {link.Target}";

    /// <summary>Relative links in what a package gallery shows alone, far from the other files.</summary>
    public static IEnumerable<string> Relative(IEnumerable<SourceFile> packed) =>
        from document in packed
        from link in Markdown.Links(document)
        where !IsAbsolute(link.Target)
        select $"{document.Path}:{link.Line}: {link.Target}";

    private bool IsThere(string target)
    {
        var (path, anchor) = target.Split('#', 2) is [var file, var heading] ? (file, heading) : (target, null);
        if (!exists(path))
            return false;
        return anchor is null
            || (_documents.TryGetValue(path, out var document) && Markdown.Anchors(document).Contains(anchor));
    }

    /// <summary>A path from the top folder, or null for an address elsewhere.</summary>
    private string? Resolve(SourceFile document, string target)
    {
        var ours = new[] { $"{project}/blob/main/", $"{project}/tree/main/" }.FirstOrDefault(start =>
            target.StartsWith(start, StringComparison.Ordinal)
        );
        if (ours is not null)
            return target[ours.Length..];
        if (IsAbsolute(target))
            return null;
        if (target.StartsWith('#'))
            return document.Path + target;
        // An address of no host: only its way of joining a relative path is used.
        var joined = new Uri(new Uri($"http://tree/{document.Path}"), target);
        return Uri.UnescapeDataString(joined.AbsolutePath).TrimStart('/') + Uri.UnescapeDataString(joined.Fragment);
    }

    private static bool IsAbsolute(string target) =>
        target.StartsWith("http://", StringComparison.Ordinal)
        || target.StartsWith("https://", StringComparison.Ordinal)
        || target.StartsWith("mailto:", StringComparison.Ordinal);
}
