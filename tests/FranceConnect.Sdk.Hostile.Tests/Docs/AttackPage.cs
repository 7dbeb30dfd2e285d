using System.Text;

namespace FranceConnect.Sdk.Hostile.Tests.Docs;

/// <summary>The page of the guide that lists the attacks: written from the table, so that it says what is played.</summary>
internal static class AttackPage
{
    public static string Render(IReadOnlyList<Surface> surfaces)
    {
        var page = new StringBuilder();
        page.Append(
            $"""
            # What is refused

            Every row is played by the tests against a whole site on a real socket, by a provider, a network or a browser that attacks it:
            {surfaces.Sum(surface =>
                surface.Count()
            )} attacks on {surfaces.Count} surfaces. Whatever the row, the site answers no error 500, sends its code at most once,
            reads and keeps a bounded part of what it is sent, writes no secret, code, token or identity in a log or on a page, and signs in the next
            citizen. The codes are explained in [errors](../errors.md); an HTTP status is the site's or its server's own.

            ```console
            FCSDK_UPDATE=1 dotnet test tests/FranceConnect.Sdk.Hostile.Tests
            ```

            writes this page anew; without the variable the command says whether it is up to date, and whether every row holds.

            | Surface | Attacks |
            | --- | --- |

            """
        );
        foreach (var surface in surfaces)
            page.Append($"| [{surface.Name}](#{Anchor(surface.Name)}) | {surface.Count()} |\n");
        foreach (var surface in surfaces)
        {
            page.Append($"\n## {surface.Name}\n\n| Attack | Ends with | Source |\n| --- | --- | --- |\n");
            foreach (var attack in surface)
                page.Append($"| {Cell(attack.Name)} | {Cell(attack.Outcome.Text)} | {Cell(attack.Source)} |\n");
        }
        return page.ToString();
    }

    private static string Anchor(string name) => name.ToLowerInvariant().Replace(' ', '-');

    private static string Cell(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
