using System.Text;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>Writes <c>docs/errors.md</c>.</summary>
internal static class ErrorPage
{
    private static readonly Dictionary<int, (string Title, string Words)> Families = new()
    {
        [1] = (
            "1xxx: configuration",
            "Found at startup, or when a tenant is looked up. All the mistakes of a configuration are listed at once."
        ),
        [2] = (
            "2xxx: login and logout",
            "How a login or a logout ended. Most come back in a `LoginResult`, not as an exception."
        ),
        [3] = ("3xxx: tokens", "A token was refused. Nobody is signed in, whatever else was right."),
        [4] = ("4xxx: data providers", "A provider of facts did not answer, or not usably."),
        [5] = ("5xxx: prefill", "A form or its facts are wrong."),
        [9] = (
            "9xxx: simulator",
            "Development and tests only: they open the message of an exception or of an answer of the simulator."
        ),
    };

    public static string Render(IEnumerable<ErrorEntry> entries)
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Error codes

            Every failure of the SDK carries one code: `FCS` and four digits, never reused for something else. It is in exceptions
            (`FranceConnectException.Code`), in results (`LoginResult.Error`), in logs (the digits are the event id), and may be shown to the
            citizen so that support can find the case. FranceConnect's own code (`Y030007`…) stands beside it, in `ProviderCode`.

            This page is generated from the catalogue in the code. After a change there:

            ```
            FCSDK_UPDATE=1 dotnet test tests/FranceConnect.Sdk.Conventions.Tests --filter ErrorPage
            ```

            """
        );
        foreach (var family in entries.GroupBy(entry => entry.Number / 1000))
        {
            var (title, words) = Families[family.Key];
            page.Append('\n').Append("## ").Append(title).Append("\n\n").Append(words).Append("\n\n");
            page.Append("| Code | Cause | What to do |\n| --- | --- | --- |\n");
            foreach (var entry in family)
                page.Append(
                    $"| {entry.Code} | {Cell(entry.Cause)} | {Cell($"{entry.Remedy} {entry.Note}".Trim())} |\n"
                );
        }
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
