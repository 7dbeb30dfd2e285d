using FranceConnect.Sdk.Prefill.AspNetCore.Internal;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FranceConnect.Sdk.Prefill.AspNetCore;

/// <summary>
/// <c>&lt;prefill-errors result="Model.Form" /&gt;</c>: all the errors of a posted form, at its head, each with a link to its field; nothing when there are
/// none. Read out as the page opens (RGAA 11.10 and 11.11).
/// </summary>
[HtmlTargetElement("prefill-errors", Attributes = "result", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PrefillErrorsTagHelper : TagHelper
{
    /// <summary>The filled form.</summary>
    public PrefillResult? Result { get; set; }

    /// <summary>The view, set by the framework.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext? ViewContext { get; set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There is no filled form.</exception>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var result = Result ?? throw new InvalidOperationException("<prefill-errors> needs a filled form: result.");
        var state = ViewContext?.ViewData?.ModelState;
        var refused = result.Form.Fields.Where(field => state?[field.Id]?.Errors.Count > 0).ToList();
        if (state is null || refused.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "prefill-errors");
        output.Attributes.SetAttribute("role", "alert");
        var title = new TagBuilder("p");
        title.InnerHtml.Append(FrenchText.Errors(refused.Count));
        var list = new TagBuilder("ul");
        foreach (var field in refused)
            list.InnerHtml.AppendHtml(Item(field, state[field.Id]!));
        output.Content.SetHtmlContent(title).AppendHtml(list);
    }

    private static TagBuilder Item(FormField field, ModelStateEntry entry)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + FieldNames.ElementOf(field.Id);
        link.InnerHtml.Append($"{field.Label}\u00a0: {entry.Errors[0].ErrorMessage}");
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
