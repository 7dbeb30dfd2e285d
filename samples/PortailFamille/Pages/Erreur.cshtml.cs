using FranceConnect.Sdk.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PortailFamille.Pages;

/// <summary>Rendered in the place of any answer that failed, with its status.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErreurModel : PageModel
{
    public FranceConnectFailureContext? Failure =>
        HttpContext.Items[typeof(FranceConnectFailureContext)] as FranceConnectFailureContext;

    public string Title =>
        Failure is not null ? "La connexion n’a pas abouti"
        : IsNotFound ? "Page introuvable"
        : "Cette page ne peut pas s’afficher";

    public string Message =>
        IsNotFound ? "L’adresse est peut-être incomplète, ou la page a changé de place."
        : Response.StatusCode < StatusCodes.Status500InternalServerError
            ? "La page est peut-être restée ouverte trop longtemps. Revenez à l’accueil et recommencez."
        : "Un incident nous empêche de répondre. Réessayez dans quelques minutes.";

    private bool IsNotFound => Response.StatusCode == StatusCodes.Status404NotFound;

    public void OnGet() { }

    public void OnPost() { }
}
