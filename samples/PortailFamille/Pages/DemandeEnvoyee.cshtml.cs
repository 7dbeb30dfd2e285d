using FranceConnect.Sdk.Prefill;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortailFamille.Demarches;

namespace PortailFamille.Pages;

/// <summary>The last request sent from this browser.</summary>
[ResponseCache(NoStore = true)]
public class DemandeModel : PageModel
{
    internal Demarche? Demarche { get; private set; }

    public ProvenanceRecord? Record { get; private set; }

    public async Task OnGetAsync()
    {
        if (await HttpContext.RequestServices.GetRequiredService<SentRequests>().FindAsync(HttpContext) is { } found)
            (Demarche, Record) = found;
    }
}
