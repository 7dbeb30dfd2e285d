using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>The input, list or boxes that a type of field is filled with.</summary>
internal sealed class FieldControl
{
    private static readonly string[] s_days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    // HTML's own tokens (RGAA 11.13), for the person who fills in the form: not for a child nor for another parent.
    private static readonly Dictionary<string, string> s_autocomplete = new(StringComparer.Ordinal)
    {
        ["Guardian1.Civility"] = "honorific-prefix",
        ["Guardian1.BirthName"] = "family-name",
        ["Guardian1.GivenNames"] = "given-name",
        ["Guardian1.BirthDate"] = "bday",
        ["Guardian1.Email"] = "email",
        ["Guardian1.MobilePhone"] = "tel",
        ["Address.Street"] = "street-address",
        ["Address.PostalCode"] = "postal-code",
        ["Address.City"] = "address-level2",
    };

    private readonly FormField _field;
    private readonly IReadOnlyList<SelectListItem> _choices;

    public FieldControl(FormField field, IEnumerable<SelectListItem>? choices)
    {
        _field = field;
        _choices = [.. choices ?? Own(field)];
    }

    /// <summary>A single box to tick: an agreement, which is never ticked beforehand.</summary>
    public bool IsBox => IsAgreement(_field);

    /// <summary>Boxes to tick.</summary>
    public bool IsGroup => FieldNames.HasSeveralValues(_field.Type) && _choices.Count > 0;

    public string? Hint =>
        _field.Type.Name switch
        {
            "partialDate" => FrenchText.PartialDateHint,
            "date" => FrenchText.DateHint,
            "yearMonth" => FrenchText.MonthHint,
            "list" => FrenchText.ListHint,
            _ => null,
        };

    /// <summary>A document that was already sent: a browser lets no page choose it again.</summary>
    public bool IsDocument => _field.Type.Name == "file";

    public string? Autocomplete => _field.Fact is { } fact ? s_autocomplete.GetValueOrDefault(fact.Name) : null;

    /// <summary>Whether a field is a single box to tick.</summary>
    public static bool IsAgreement(FormField field) => field.Type.Name == "bool" && field.Policy == EditPolicy.Free;

    public TagBuilder Draw(string id, string name, string? text) =>
        IsBox ? Box(id, name, "true", text == "true")
        : _choices.Count > 0 ? Select(id, name, text)
        : _field.Type.Name is "list" or "schedule" ? Area(id, name, text)
        : Line(id, name, text);

    public void DrawBoxes(TagBuilder group, string id, string name, string? text)
    {
        var ticked = (text ?? "").Split(',', StringSplitOptions.TrimEntries);
        for (var i = 0; i < _choices.Count; i++)
        {
            var box = Box($"{id}-{i}", name, _choices[i].Value, ticked.Contains(_choices[i].Value));
            var label = new TagBuilder("label");
            label.Attributes["for"] = $"{id}-{i}";
            label.InnerHtml.Append(_choices[i].Text);
            group.InnerHtml.AppendHtml(box).AppendHtml(label);
        }
    }

    public static TagBuilder Input(string type, string? id, string? name, string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        Set(input, "type", type);
        Set(input, "id", id);
        Set(input, "name", name);
        Set(input, "value", value);
        return input;
    }

    private static void Set(TagBuilder tag, string name, string? value)
    {
        if (value is not null)
            tag.Attributes[name] = value;
    }

    private static IEnumerable<SelectListItem> Own(FormField field) =>
        field.Constraints.Values.Count > 0
            ? field.Constraints.Values.Select(static value => new SelectListItem(ChoiceLabels.Of(value), value))
            : field.Type.Name switch
            {
                "gender" => [new("Féminin", "F"), new("Masculin", "M")],
                "civility" => [new("Madame", "Madame"), new("Monsieur", "Monsieur")],
                "bool" => [new("Oui", "true"), new("Non", "false")],
                "weekdays" => s_days.Select(static day => new SelectListItem(
                    CultureInfo.InvariantCulture.TextInfo.ToTitleCase(day),
                    day
                )),
                _ => [],
            };

    private static TagBuilder Box(string id, string name, string value, bool isTicked)
    {
        var box = Input("checkbox", id, name, value);
        if (isTicked)
            box.Attributes["checked"] = "checked";
        return box;
    }

    private static TagBuilder Area(string id, string name, string? text)
    {
        var area = new TagBuilder("textarea");
        Set(area, "id", id);
        Set(area, "name", name);
        Set(area, "rows", "3");
        area.InnerHtml.Append(text ?? "");
        return area;
    }

    private TagBuilder Select(string id, string name, string? text)
    {
        var select = new TagBuilder("select");
        Set(select, "id", id);
        Set(select, "name", name);
        Set(select, "autocomplete", Autocomplete);
        select.InnerHtml.AppendHtml(Option("", "Choisir", false));
        foreach (var choice in _choices)
            select.InnerHtml.AppendHtml(Option(choice.Value, choice.Text, choice.Value == text));
        // A value that is not offered any more is not lost in silence.
        if (!string.IsNullOrEmpty(text) && _choices.All(choice => choice.Value != text))
            select.InnerHtml.AppendHtml(Option(text, ChoiceLabels.Of(text), true));
        return select;
    }

    private static TagBuilder Option(string value, string text, bool isSelected)
    {
        var option = new TagBuilder("option");
        Set(option, "value", value);
        if (isSelected)
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(text);
        return option;
    }

    private TagBuilder Line(string id, string name, string? text)
    {
        var (type, mode) = _field.Type.Name switch
        {
            "email" => ("email", null),
            "phone" => ("tel", null),
            "file" => ("file", null),
            "int" or "postalCode" => ("text", "numeric"),
            "money" or "decimal" => ("text", "decimal"),
            _ => ("text", (string?)null),
        };
        // A browser lets no page say which file is chosen.
        var shown =
            type == "file" ? null
            : text is null ? ""
            : FieldNames.IsDate(_field.Type) ? FrenchText.Display(_field.Type, text)
            : text;
        var input = Input(type, id, name, shown);
        Set(input, "inputmode", mode);
        Set(input, "maxlength", _field.Constraints.MaxLength?.ToString(CultureInfo.InvariantCulture));
        Set(input, "autocomplete", Autocomplete);
        return input;
    }
}
