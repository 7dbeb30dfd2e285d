using System.Text;
using FranceConnect.Sdk.AspNetCore.Internal;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>What a browser sends to the application beside the callback.</summary>
internal static class SiteTargets
{
    private static readonly Uri s_site = new("https://mairie.example.org/franceconnect/login");

    public static void ReturnUrl(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var kept = LocalUrl.OrHome(text);
        Finding.Unless(kept.All(c => c is > ' ' and < '\x7F'), "What goes into a header is printable ASCII.");
        Finding.Unless(LocalUrl.IsLocal(kept), "What is kept is kept again.");
        // As a browser does: it reads \ as /, and drops tabs and line ends.
        foreach (var seen in new[] { kept, kept.Replace('\\', '/') })
            Finding.Unless(
                Uri.TryCreate(s_site, seen, out var address) && address.Host == s_site.Host && address.IsDefaultPort,
                "A return address is of this site."
            );
        var marked = LocalUrl.With(kept, "suite", "1");
        Finding.Unless(LocalUrl.With(marked, "suite", "1") == marked, "A parameter that is set twice is there once.");
    }
}
