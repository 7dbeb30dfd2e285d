using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortailFamille.Citizen;
using PortailFamille.Demarches;

namespace PortailFamille.Pages;

/// <summary>
/// One page for the four forms: the notice and the button while nothing was asked, the fields prefilled once it was, and all of it to be filled
/// in by hand.
/// </summary>
internal sealed class DemarcheModel(
    IPrefillService prefill,
    PrefillSession session,
    SentRequests sent,
    TimeProvider time
) : PageModel
{
    private FormAnswers _answers = FormAnswers.None;

    public Demarche Demarche { get; private set; } = null!;

    public PrefillResult Result { get; private set; } = null!;

    /// <summary>Whether the partner is the second guardian; null while the citizen has not said.</summary>
    public bool? IsPartnerGuardian => _answers.Input.PartnerIsGuardian2;

    /// <summary>Whether the request could not be handed over: it is on the page still.</summary>
    public bool IsNotReceived { get; private set; }

    /// <summary>Whether the citizen has just turned back at FranceConnect.</summary>
    public bool IsCancelled =>
        Request.Query[FranceConnectDefaults.OutcomeParameter] == FranceConnectDefaults.CancelledOutcome;

    public async Task<IActionResult> OnGetAsync(string form)
    {
        if (CommuneForms.Find(form) is not { } demarche)
            return NotFound();
        Demarche = demarche;
        Result = prefill.Fill(demarche.Form, await session.FindAsync(demarche.Form) ?? FactSet.Empty);
        return Answer();
    }

    public async Task<IActionResult> OnPostAsync(string form)
    {
        if (CommuneForms.Find(form) is not { } demarche)
            return NotFound();
        Demarche = demarche;
        var known = await session.FindAsync(demarche.Form);
        var facts = known ?? FactSet.Empty;
        _answers = FormAnswers.Read(Request.Form, demarche.Form);
        if (_answers.HasChild)
            facts = facts.ChooseChild(_answers.Child);
        if (known is not null)
        {
            var school = demarche.AsksSchool
                ? SchoolSearch.Of(prefill.Fill(demarche.Form, facts, _answers.Input), time.GetUtcNow())
                : null;
            facts = await prefill.EnrichAsync(facts, demarche.Form, _answers.Input, school, HttpContext.RequestAborted);
            await session.KeepAsync(demarche.Form, facts);
        }
        var verified = prefill.Verify(demarche.Form, facts, _answers.Input);
        Result = verified.Result;
        return _answers.IsSent && !Request.WantsJson() ? await SendAsync() : Answer();
    }

    private async Task<IActionResult> SendAsync()
    {
        ModelState.AddPrefillFaults(Result.Validate(time.GetUtcNow()));
        if (!ModelState.IsValid)
            return Page();
        if (!await sent.TryKeepAsync(HttpContext, Result))
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            IsNotReceived = true;
            return Page();
        }
        await session.DropAsync(Demarche.Form);
        return Redirect("~/demande-envoyee");
    }

    private IActionResult Answer() => Request.WantsJson() ? new PrefillJsonResult(Result) : Page();
}
