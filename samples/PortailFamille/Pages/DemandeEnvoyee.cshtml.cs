using FranceConnect.Sdk.Prefill;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortailFamille.Demarches;

namespace PortailFamille.Pages;

/// <summary>The last request sent from this browser.</summary>
internal sealed class DemandeModel(SentRequests sent) : PageModel
{
    public Demarche? Demarche { get; private set; }

    public ProvenanceRecord? Record { get; private set; }

    public async Task OnGetAsync()
    {
        if (await sent.FindAsync(HttpContext) is { } found)
            (Demarche, Record) = found;
    }

    /// <summary>On a shared computer.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sent.ForgetAsync(HttpContext);
        return Redirect("~/");
    }
}
