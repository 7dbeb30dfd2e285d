using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;

/// <summary>The page of a form, as an application writes it.</summary>
public sealed class FormulaireModel : PageModel
{
    public PrefillResult Result { get; private set; } = null!;

    public void OnGet([FromServices] PageData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Result = data.Result!;
        foreach (var (field, error) in data.Errors)
            ModelState.AddModelError(field, error);
    }
}

/// <summary>What the test puts on the page.</summary>
public sealed class PageData
{
    public PrefillResult? Result { get; set; }

    public Dictionary<string, string> Errors { get; } = [];
}
