using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>A field as HTML: label, control, and the notes the control is described by.</summary>
internal sealed class FieldMarkup
{
    private readonly PrefillResult _result;
    private readonly FormField _field;
    private readonly PrefillField? _value;
    private readonly PrefillField? _proposal;
    private readonly FieldControl _control;
    private readonly IReadOnlyList<string> _errors;
    private readonly HtmlContentBuilder _notes = new();
    private readonly List<string> _noteIds = [];
    private readonly string _id;

    public FieldMarkup(
        PrefillResult result,
        FormField field,
        IEnumerable<SelectListItem>? choices,
        IReadOnlyList<string> errors
    )
    {
        _result = result;
        _field = field;
        _value = result.Find(field.Id);
        _proposal = result.Proposals.FirstOrDefault(proposal => proposal.Id == field.Id);
        _control = new FieldControl(field, choices);
        _errors = _value is { IsValid: false } && errors.Count == 0 ? [FrenchText.Invalid] : errors;
        _id = FieldNames.ElementOf(field.Id);
    }

    /// <summary>The classes of the element around it.</summary>
    public string Classes => IsFromSource ? $"prefill-field prefill-field--{Policy}" : "prefill-field";

    private bool IsFromSource => _value is not null && _value.Provenance.Source != FactSourceInfo.User.Id;

    private bool IsReadOnly => _value?.Policy is EditPolicy.Locked or EditPolicy.Contestable;

    private bool IsRequired =>
        !IsReadOnly && _field.IsRequired && (_field.RequiredWhen is null || _result.Missing.Contains(_field));

    private string Policy => _value!.Policy.ToString().ToLowerInvariant();

    public HtmlContentBuilder Render()
    {
        AddErrors();
        AddOrigin();
        if (_control.IsDocument && _value is not null)
            AddNote("document", "prefill-hint", FrenchText.Document(_value.Text));
        if (!IsReadOnly && _control.Hint is { } hint)
            AddNote("aide", "prefill-hint", hint);
        var content = new HtmlContentBuilder();
        if (_value?.IsForAgentOnly == true)
            content.AppendHtml(Label()).AppendHtml(Withheld());
        else if (IsReadOnly)
            content.AppendHtml(Label()).AppendHtml(ReadOnly());
        else if (_control.IsGroup)
            content.AppendHtml(Group());
        else if (_control.IsBox)
            content.AppendHtml(Describe(Control())).AppendHtml(Label());
        else
            content.AppendHtml(Label()).AppendHtml(Describe(Control()));
        if (_control.IsDocument && _value is not null)
            content.AppendHtml(FieldControl.Input("hidden", null, _field.Id, _value.Text));
        content.AppendHtml(_notes);
        if (_value is { Policy: EditPolicy.Contestable, IsForAgentOnly: false })
            content.AppendHtml(Contest(_value));
        return content;
    }

    private TagBuilder Control() => _control.Draw(_id, _field.Id, _value?.Text);

    private TagBuilder Label()
    {
        var label = Tag("label", _field.Label);
        label.Attributes["for"] = _id;
        AddRequired(label);
        return label;
    }

    private void AddRequired(TagBuilder label)
    {
        if (!IsRequired)
            return;
        var mark = Tag("span", FrenchText.Required);
        mark.AddCssClass("prefill-required");
        label.InnerHtml.Append(" ").AppendHtml(mark);
    }

    /// <summary>Read-only and not disabled: it keeps the focus and is posted. What is shown in words is posted by a hidden input.</summary>
    private HtmlContentBuilder ReadOnly()
    {
        var raw = _value!.Text;
        var shown = FrenchText.Display(_field.Type, raw);
        var input = FieldControl.Input("text", _id, shown == raw ? _field.Id : null, shown);
        input.Attributes["readonly"] = "readonly";
        if (_control.Autocomplete is { } token)
            input.Attributes["autocomplete"] = token;
        var content = new HtmlContentBuilder();
        content.AppendHtml(Describe(input));
        if (shown != raw)
            content.AppendHtml(FieldControl.Input("hidden", null, _field.Id, raw));
        return content;
    }

    /// <summary>Nothing of the value is in the page, nor is anything posted.</summary>
    private TagBuilder Withheld()
    {
        var input = FieldControl.Input("text", _id, null, FrenchText.Withheld);
        input.Attributes["readonly"] = "readonly";
        return Describe(input);
    }

    private TagBuilder Group()
    {
        var group = new TagBuilder("fieldset");
        // The link of an error leads to it, and the focus with it.
        group.Attributes["id"] = _id;
        group.Attributes["tabindex"] = "-1";
        var legend = Tag("legend", _field.Label);
        AddRequired(legend);
        group.InnerHtml.AppendHtml(legend);
        _control.DrawBoxes(group, _id, _field.Id, _value?.Text);
        return Describe(group);
    }

    private TagBuilder Describe(TagBuilder control)
    {
        if (_noteIds.Count > 0)
            control.Attributes["aria-describedby"] = string.Join(' ', _noteIds);
        if (_errors.Count > 0)
            control.Attributes["aria-invalid"] = "true";
        if (IsRequired && control.TagName != "fieldset")
            control.Attributes["aria-required"] = "true";
        return control;
    }

    private void AddErrors()
    {
        if (_errors.Count > 0)
            AddNote("erreur", "prefill-error", string.Join(" ", _errors.Select(FrenchText.Sentence)));
        var isIgnored = _result.Warnings.Any(warning =>
            warning.Code == PrefillWarningCode.LockedFieldIgnored && warning.Field == _field.Id
        );
        if (isIgnored)
            AddNote("ignoree", "prefill-warning", FrenchText.Ignored);
        if (_value is { IsForAgentOnly: false, ContestedText: { } contested })
            AddNote("contestee", "prefill-warning", FrenchText.Contested(FrenchText.Display(_field.Type, contested)));
    }

    private void AddOrigin()
    {
        if (IsFromSource)
        {
            var badge = Tag("strong", FrenchText.Badge(_value!.Provenance.Trust));
            badge.AddCssClass($"prefill-badge prefill-badge--{_value.Provenance.Trust.ToString().ToLowerInvariant()}");
            var note = AddNote("origine", "prefill-origin", "");
            note.InnerHtml.AppendHtml(badge).Append($" {FrenchText.Sentence(_value.Provenance.Sentence)}");
            if (_value.IsForAgentOnly)
                note.InnerHtml.Append($" {FrenchText.WithheldWhy}");
            else if (FrenchText.Advice(_value.Policy) is { } advice)
                note.InnerHtml.Append($" {advice}");
        }
        else if (_value?.Original is { } original)
            AddNote("origine", "prefill-origin", FrenchText.Original(Shown(original), original.Provenance.Sentence));
        else if (_proposal is not null)
            AddNote("origine", "prefill-origin", FrenchText.Proposal(Shown(_proposal), _proposal.Provenance.Sentence));
    }

    private string Shown(PrefillField field) => FrenchText.Display(_field.Type, field.Text);

    private TagBuilder AddNote(string suffix, string css, string text)
    {
        var note = Tag("p", text);
        note.Attributes["id"] = $"{_id}-{suffix}";
        note.AddCssClass(css);
        _noteIds.Add($"{_id}-{suffix}");
        _notes.AppendHtml(note);
        return note;
    }

    private TagBuilder Contest(PrefillField official)
    {
        var id = $"{_id}-contestation";
        var details = new TagBuilder("details");
        details.AddCssClass("prefill-contest");
        if (official.ContestedText is not null)
            details.Attributes["open"] = "open";
        var summary = Tag("summary", FrenchText.Contest);
        // Several on a page: each says which value it is about.
        summary.Attributes["aria-label"] = $"{FrenchText.Contest}\u00a0: {_field.Label}";
        var label = Tag("label", FrenchText.ContestLabel(_field.Label));
        label.Attributes["for"] = id;
        var control = _control.Draw(id, FieldNames.ContestOf(_field.Id), official.ContestedText);
        control.Attributes["aria-describedby"] = $"{id}-aide";
        var hint = Tag("p", FrenchText.ContestHint(_field.ReplacesProof));
        hint.Attributes["id"] = $"{id}-aide";
        hint.AddCssClass("prefill-hint");
        details.InnerHtml.AppendHtml(summary).AppendHtml(label).AppendHtml(control).AppendHtml(hint);
        return details;
    }

    private static TagBuilder Tag(string name, string text)
    {
        var tag = new TagBuilder(name);
        tag.InnerHtml.Append(text);
        return tag;
    }
}
