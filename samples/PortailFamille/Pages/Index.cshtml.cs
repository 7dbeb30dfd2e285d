using FranceConnect.Sdk;
using FranceConnect.Sdk.AspNetCore;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace PortailFamille.Pages;

public sealed class IndexModel(
    FranceConnectTenantResolver tenants,
    IOptionsMonitor<FranceConnectAuthenticationOptions> options
) : PageModel
{
    /// <summary>The platform of a plain login, whose name and colours the button has.</summary>
    public FranceConnectPlatform Platform { get; private set; }

    /// <summary>Whether the citizen has just turned back at FranceConnect.</summary>
    public bool IsCancelled =>
        Request.Query[FranceConnectDefaults.OutcomeParameter] == FranceConnectDefaults.CancelledOutcome;

    public async Task OnGetAsync()
    {
        var usual = options.Get(FranceConnectDefaults.AuthenticationScheme).Platform;
        Platform = usual;
        try
        {
            var tenant = await tenants.ResolveAsync(HttpContext);
            if (tenant.FindRegistration(usual) is null)
                Platform =
                    usual == FranceConnectPlatform.FranceConnect
                        ? FranceConnectPlatform.FranceConnectPlus
                        : FranceConnectPlatform.FranceConnect;
        }
        catch (FranceConnectException)
        {
            // The page still answers; the button leads to the page that says why.
        }
    }
}
