using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PortailFamille.Citizen;
using PortailFamille.Demarches;

namespace PortailFamille.Pages;

/// <summary>
/// One page for the four forms: the notice and the button while nothing was asked, the fields prefilled once it was, and all of it to be filled
/// in by hand. The antiforgery token is checked here, so that a page left open too long keeps its answers.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class DemarcheModel(
    IPrefillService prefill,
    PrefillSession session,
    FormEnrichment enrichment,
    SentRequests sent,
    IAntiforgery antiforgery,
    TimeProvider time,
    ILogger<DemarcheModel> logger
) : PageModel
{
    private FormAnswers _answers = FormAnswers.None;

    public Demarche Demarche { get; private set; } = null!;

    public PrefillResult Result { get; private set; } = null!;

    public FormNotice Notice { get; private set; }

    /// <summary>Whether the partner is the second guardian; null while the citizen has not said.</summary>
    public bool? IsPartnerGuardian => _answers.Input.PartnerIsGuardian2;

    /// <summary>The number of this page's request, whatever is posted from it and however often.</summary>
    public string RequestId => _answers.RequestId;

    public async Task<IActionResult> OnGetAsync(string form)
    {
        if (CommuneForms.Find(form) is not { } demarche)
            return NotFound();
        Demarche = demarche;
        Result = prefill.Fill(demarche.Form, await session.FindAsync(demarche.Form) ?? FactSet.Empty);
        Notice =
            Request.Query[FranceConnectDefaults.OutcomeParameter] == FranceConnectDefaults.CancelledOutcome
                ? FormNotice.Cancelled
            : Request.Query.ContainsKey(FormSignIn.NothingKept) && !Result.IsCollected ? FormNotice.NothingKept
            : Request.Query.ContainsKey(SecondParent.NotAdded) ? FormNotice.OtherParentNotAdded
            : FormNotice.None;
        return Answer();
    }

    public async Task<IActionResult> OnPostAsync(string form)
    {
        if (CommuneForms.Find(form) is not { } demarche)
            return NotFound();
        if (!Request.HasFormContentType)
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        Demarche = demarche;
        _answers = FormAnswers.Read(await Request.ReadFormAsync(), demarche.Form);
        var known = await session.FindAsync(demarche.Form);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
            return Refuse(known);
        if (_answers.IsSent && await sent.HasAsync(RequestId))
            return Redirect("~/demande-envoyee");

        var facts = _answers.Choose(known ?? FactSet.Empty);
        var input = _answers.Input.WithoutEchoOf(prefill.Fill(demarche.Form, known ?? FactSet.Empty));
        if (known is not null)
        {
            facts = await enrichment.ApplyAsync(demarche, facts, input, _answers.HasChild, HttpContext.RequestAborted);
            await session.KeepAsync(demarche.Form, facts);
        }
        var verified = prefill.Verify(demarche.Form, facts, input);
        Result = verified.Result;
        Notice = NoticeOf(known, verified);
        if (Request.WantsJson())
            return Answer();
        if (_answers.IsSent || _answers.IsChecked)
            ModelState.AddPrefillFaults(Result.Validate(time.GetUtcNow()));
        return _answers.IsSent && Notice == FormNotice.None && ModelState.IsValid ? await SendAsync() : Page();
    }

    /// <summary>Nothing is done of what was posted, and nothing of it is lost.</summary>
    private IActionResult Refuse(FactSet? known)
    {
        if (Request.WantsJson())
            return BadRequest();
        Result = prefill.Fill(Demarche.Form, known ?? FactSet.Empty, _answers.Input);
        Notice = FormNotice.PageTooOld;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private FormNotice NoticeOf(FactSet? known, VerifiedForm verified)
    {
        if (known is null && _answers.WasCollected)
            return FormNotice.FactsGone;
        if (known is not null && _answers.HasChild && _answers.Child != FormAnswers.OtherChild)
        {
            if (known.Children.Count == 0 && known.Find(Facts.Child.BirthName) is not null)
                return FormNotice.ChildAlreadyChosen;
            if (_answers.Choose(known) == known)
                return FormNotice.ChildUnknown;
        }
        var changed = verified.Alterations.Where(altered => altered.Official.Policy == EditPolicy.Locked).ToList();
        if (changed.Count > 0)
        {
            logger.LogWarning(
                "Official values came back changed: {Fields}",
                string.Join(", ", changed.Select(altered => altered.Field.Id))
            );
            return FormNotice.OfficialValueChanged;
        }
        return _answers.IsSent && verified.Result.Fields.Any(IsUnseen) ? FormNotice.CheckFirst : FormNotice.None;
    }

    /// <summary>A value of the child, of the other parent or of the school that the page had not shown yet.</summary>
    private bool IsUnseen(PrefillField field) =>
        field.Provenance.Source != FactSourceInfo.User.Id
        && field.Field.Fact?.Entity is "Child" or "Guardian2" or "Schooling"
        && string.IsNullOrWhiteSpace(Request.Form[field.Id]);

    private async Task<IActionResult> SendAsync()
    {
        if (!await sent.TryKeepAsync(HttpContext, RequestId, Result))
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Notice = FormNotice.NotReceived;
            return Page();
        }
        await session.DropAsync(Demarche.Form);
        return Redirect("~/demande-envoyee");
    }

    private IActionResult Answer() => Request.WantsJson() ? new PrefillJsonResult(Result) : Page();
}
