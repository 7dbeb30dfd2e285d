using FranceConnect.Sdk.Prefill.AspNetCore.Internal;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FranceConnect.Sdk.Prefill.AspNetCore;

/// <summary>
/// <c>&lt;prefill-field field="guardian1.birthName" result="Model.Form" /&gt;</c>: a field of a form with its label, its value, where the value comes
/// from, and what may be done with it. Read-only when it is locked; with a way to report an error when it is contestable; a plain input otherwise.
/// </summary>
/// <remarks>
/// Plain HTML in a <c>div</c>, without a script or a style of its own; classes start with <c>prefill-</c>. What is said of the value is tied to the
/// input by <c>aria-describedby</c>. The errors of the model state under the field's id are shown. <see cref="Microsoft.AspNetCore.Http.PrefillPost"/>
/// reads what the browser posts.
/// </remarks>
[HtmlTargetElement("prefill-field", Attributes = "field,result", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PrefillFieldTagHelper : TagHelper
{
    /// <summary>The field's id in the form.</summary>
    public string Field { get; set; } = "";

    /// <summary>The filled form.</summary>
    public PrefillResult? Result { get; set; }

    /// <summary>
    /// The choices of a field that has several: schools, activities… Null, the default: those of the form, with French words for the ones of the
    /// four forms.
    /// </summary>
    public IEnumerable<SelectListItem>? Choices { get; set; }

    /// <summary>The view, set by the framework.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext? ViewContext { get; set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There is no filled form, or it has no such field.</exception>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var result = Result ?? throw new InvalidOperationException("<prefill-field> needs a filled form: result.");
        var field =
            result.Form.Find(Field)
            ?? throw new InvalidOperationException($"The form {result.Form.Id} has no field {Field}.");
        var markup = new FieldMarkup(result, field, Choices, Errors(field.Id));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var given = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", given is null ? markup.Classes : $"{given} {markup.Classes}");
        output.Content.SetHtmlContent(markup.Render());
    }

    private string[] Errors(string id) =>
        ViewContext?.ViewData?.ModelState is { } state && state.TryGetValue(id, out var entry)
            ? [.. entry.Errors.Select(static error => error.ErrorMessage).Where(static text => text.Length > 0)]
            : [];
}
