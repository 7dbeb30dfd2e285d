using FranceConnect.Sdk.Prefill.AspNetCore.Internal;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FranceConnect.Sdk.Prefill.AspNetCore;

/// <summary>
/// <c>&lt;prefill-summary result="Model.Form" /&gt;</c>: how many fields were filled from the sources, in a live region that assistive technologies
/// read out (RGAA 7.5).
/// </summary>
[HtmlTargetElement("prefill-summary", Attributes = "result", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PrefillSummaryTagHelper : TagHelper
{
    /// <summary>The filled form.</summary>
    public PrefillResult? Result { get; set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There is no filled form.</exception>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var result = Result ?? throw new InvalidOperationException("<prefill-summary> needs a filled form: result.");
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("role", "status");
        output.Content.SetContent(
            FrenchText.Summary(result.Fields.Count(static field => field.Provenance.Source != FactSourceInfo.User.Id))
        );
    }
}
