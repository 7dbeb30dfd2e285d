using System.Security.Claims;
using FranceConnect.Sdk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortailFamille.Citizen;

namespace PortailFamille.Pages;

[Authorize]
public sealed class MoiModel : PageModel
{
    public FranceConnectIdentity Identity => User.GetFranceConnectIdentity();

    public bool IsPlus => User.FindFranceConnectPlatform() == FranceConnectPlatform.FranceConnectPlus;

    public IActionResult OnGet() => Request.WantsJson() ? new JsonResult(CitizenView.Of(User)) : Page();
}
