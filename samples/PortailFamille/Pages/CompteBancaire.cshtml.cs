using FranceConnect.Sdk;
using FranceConnect.Sdk.AspNetCore;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PortailFamille.Pages;

/// <summary>Why a higher level is asked, before it is.</summary>
public sealed class CompteBancaireModel(FranceConnectTenantResolver tenants) : PageModel
{
    /// <summary>Whether the commune is registered at FranceConnect+.</summary>
    public bool IsPossible { get; private set; }

    /// <summary>Whether the citizen has just turned back at FranceConnect+.</summary>
    public bool IsCancelled =>
        Request.Query[FranceConnectDefaults.OutcomeParameter] == FranceConnectDefaults.CancelledOutcome;

    public async Task OnGetAsync()
    {
        try
        {
            var tenant = await tenants.ResolveAsync(HttpContext);
            IsPossible = tenant.FindRegistration(FranceConnectPlatform.FranceConnectPlus) is not null;
        }
        catch (FranceConnectException)
        {
            IsPossible = false;
        }
    }
}
