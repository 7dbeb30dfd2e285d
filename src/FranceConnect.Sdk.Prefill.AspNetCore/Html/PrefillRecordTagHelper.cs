using FranceConnect.Sdk.Prefill.AspNetCore.Internal;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FranceConnect.Sdk.Prefill.AspNetCore;

/// <summary>
/// <c>&lt;prefill-record record="Model.Record" form="Model.Definition" /&gt;</c>: a submitted form as the agent reads it, a table for each group: what was
/// answered, what it is worth, where it comes from, what the citizen changed and what they contest.
/// </summary>
/// <remarks>Open the record with <see cref="PrefillSeal.OpenRecord"/>, which refuses one that was changed. Plain HTML; classes start with <c>prefill-</c>.</remarks>
[HtmlTargetElement("prefill-record", Attributes = "record,form", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PrefillRecordTagHelper : TagHelper
{
    /// <summary>The opened record.</summary>
    public ProvenanceRecord? Record { get; set; }

    /// <summary>The form it is of: groups and labels. What the record has of a field that the form has no more is shown last.</summary>
    public FormDefinition? Form { get; set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There is no record or no form, or the record is of another form.</exception>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Record is not { } record || Form is not { } form || record.FormId != form.Id)
            throw new InvalidOperationException("<prefill-record> needs an opened record and the form it is of.");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "prefill-record");
        output.Content.SetHtmlContent(new RecordMarkup(record, form).Render());
    }
}
