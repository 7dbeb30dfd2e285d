using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>What a package says of its own licence.</summary>
internal static partial class LicenceRules
{
    private static readonly string[] Accepted = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"];

    // Packages older than licence expressions: the page they point to, read once by hand.
    private static readonly Dictionary<string, string> KnownPages = new()
    {
        ["https://github.com/dotnet/corefx/blob/master/LICENSE.TXT"] = "MIT",
        ["https://github.com/dotnet/standard/blob/master/LICENSE.TXT"] = "MIT",
    };

    /// <summary>The licence, as an SPDX expression, or the words that stand in its place.</summary>
    /// <param name="nuspec">The package's manifest.</param>
    /// <param name="readFile">Reads a file of the package, for those that carry their licence.</param>
    public static string Licence(XDocument nuspec, Func<string, string> readFile)
    {
        var licence = nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == "license");
        if ((string?)licence?.Attribute("type") == "expression")
            return licence!.Value.Trim();
        if ((string?)licence?.Attribute("type") == "file")
            return FromText(readFile(licence!.Value.Trim()));
        var page = nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == "licenseUrl")?.Value.Trim();
        return page is null ? "none" : KnownPages.GetValueOrDefault(page, page);
    }

    /// <summary>Whether every way to read the expression leaves an accepted licence.</summary>
    public static bool IsAccepted(string expression) =>
        expression
            .Split(" AND ", StringSplitOptions.TrimEntries)
            .All(part => part.Trim('(', ')').Split(" OR ", StringSplitOptions.TrimEntries).Any(Accepted.Contains));

    private static string FromText(string text)
    {
        var flat = Spaces().Replace(text, " ");
        if (
            flat.Contains(
                "Permission is hereby granted free of charge to any person obtaining a copy",
                StringComparison.Ordinal
            )
        )
            return "MIT";
        if (flat.Contains("Apache License Version 2.0", StringComparison.OrdinalIgnoreCase))
            return "Apache-2.0";
        if (flat.Contains("Redistribution and use in source and binary forms", StringComparison.Ordinal))
            return "BSD-3-Clause";
        return "a text of its own";
    }

    [GeneratedRegex(@"[\s,]+")]
    private static partial Regex Spaces();
}
