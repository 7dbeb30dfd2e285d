using FranceConnect.Sdk.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortailFamille.Demarches;

namespace PortailFamille.Pages;

/// <summary>The notice while nothing was asked; then what came from whom, for which month, or why nothing came.</summary>
public sealed class QuotientFamilialModel : PageModel
{
    public QuotientReceipt? Receipt { get; private set; }

    /// <summary>Whether the citizen has just turned back at FranceConnect.</summary>
    public bool IsCancelled =>
        Request.Query[FranceConnectDefaults.OutcomeParameter] == FranceConnectDefaults.CancelledOutcome;

    // Not User: the receipt is in the session's properties. A session of another commune was refused before this.
    public async Task OnGetAsync() =>
        Receipt =
            User.Identity?.IsAuthenticated == true
                ? QuotientReceipt.Find((await HttpContext.AuthenticateAsync()).Properties)
                : null;
}
