using FranceConnect.Sdk.AspNetCore;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PortailFamille.Pages;

public sealed class IndexModel : PageModel
{
    /// <summary>Whether the citizen has just turned back at FranceConnect.</summary>
    public bool IsCancelled =>
        Request.Query[FranceConnectDefaults.OutcomeParameter] == FranceConnectDefaults.CancelledOutcome;
}
