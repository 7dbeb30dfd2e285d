using System.Security.Claims;
using FranceConnect.Sdk;
using FranceConnect.Sdk.Prefill;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortailFamille.Demarches;

namespace PortailFamille.Pages;

/// <summary>The account itself, for whoever signed in at the substantial level: others are sent to do it, and come back here.</summary>
[Authorize(Policy = BankDetails.Policy)]
internal sealed class CompteBancaireSaisieModel(IPrefillService prefill, TimeProvider time) : PageModel
{
    public PrefillResult Result { get; private set; } = null!;

    public bool IsSent { get; private set; }

    public string Holder
    {
        get
        {
            var identity = User.GetFranceConnectIdentity();
            return $"{string.Join(' ', identity.GivenNames)} {identity.UsualName}".Trim();
        }
    }

    public string Level =>
        User.GetFranceConnectIdentity().AssuranceLevel.Satisfies(AssuranceLevel.Eidas3) ? "élevé" : "substantiel";

    public void OnGet() => Result = prefill.Fill(BankDetails.Form, FactSet.Empty);

    public async Task OnPostAsync()
    {
        var input = new PrefillInput();
        if (Request.HasFormContentType)
            input.Typed[BankDetails.Iban] = (await Request.ReadFormAsync())[BankDetails.Iban];
        Result = prefill.Fill(BankDetails.Form, FactSet.Empty, input);
        ModelState.AddPrefillFaults(Result.Validate(time.GetUtcNow()));
        IsSent = ModelState.IsValid;
    }
}
