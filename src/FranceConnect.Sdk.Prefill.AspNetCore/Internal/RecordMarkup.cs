using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>A record as HTML: a captioned table for each group of the form.</summary>
internal sealed class RecordMarkup(ProvenanceRecord record, FormDefinition form)
{
    private static readonly string[] s_columns = ["Champ", "Réponse", "Valeur de preuve", "Origine"];

    public HtmlContentBuilder Render()
    {
        var content = new HtmlContentBuilder();
        foreach (var group in form.Groups)
            Append(group.Label, group.Fields.Select(static field => (field.Id, (FormField?)field)));
        var known = form.Fields.Select(static field => field.Id).ToHashSet(StringComparer.Ordinal);
        Append(
            "Autres réponses",
            record
                .Entries.Where(entry => !known.Contains(entry.FieldId))
                .Select(static entry => (entry.FieldId, (FormField?)null))
        );
        return content;

        void Append(string label, IEnumerable<(string Id, FormField? Field)> fields)
        {
            var rows = fields.Select(line => Row(record.Find(line.Id), line.Field)).OfType<TagBuilder>().ToList();
            if (rows.Count > 0)
                content.AppendHtml(Table(label, rows));
        }
    }

    private static TagBuilder Table(string label, List<TagBuilder> rows)
    {
        var table = new TagBuilder("table");
        table.InnerHtml.AppendHtml(Cell("caption", label));
        var head = new TagBuilder("tr");
        foreach (var column in s_columns)
            head.InnerHtml.AppendHtml(Header(column, "col"));
        table.InnerHtml.AppendHtml(Around("thead", head));
        var body = new TagBuilder("tbody");
        foreach (var row in rows)
            body.InnerHtml.AppendHtml(row);
        table.InnerHtml.AppendHtml(body);
        return table;
    }

    private static TagBuilder? Row(ProvenanceEntry? entry, FormField? field)
    {
        if (entry is null)
            return null;
        var row = new TagBuilder("tr");
        row.Attributes["data-field"] = entry.FieldId;
        var answer = Cell("td", Shown(entry.Text));
        if (entry.ContestedText is { } contested)
            answer.InnerHtml.AppendHtml(Warning(FrenchText.ContestedForAgent(Shown(contested), field?.ReplacesProof)));
        if (entry.Original is { } original)
            answer.InnerHtml.AppendHtml(Warning(FrenchText.ReplacedForAgent(Shown(original.Text), original.Sentence)));
        var badge = Cell("strong", FrenchText.Badge(entry.Trust));
        badge.AddCssClass($"prefill-badge prefill-badge--{entry.Trust.ToString().ToLowerInvariant()}");
        row.InnerHtml.AppendHtml(Header(field?.Label ?? entry.FieldId, "row"))
            .AppendHtml(answer)
            .AppendHtml(Around("td", badge))
            .AppendHtml(Cell("td", entry.Sentence));
        return row;

        string Shown(string text) => field is null ? text : FrenchText.Display(field.Type, text);
    }

    private static TagBuilder Warning(string text)
    {
        var warning = Cell("p", text);
        warning.AddCssClass("prefill-warning");
        return warning;
    }

    private static TagBuilder Header(string text, string scope)
    {
        var header = Cell("th", text);
        header.Attributes["scope"] = scope;
        return header;
    }

    private static TagBuilder Cell(string name, string text)
    {
        var cell = new TagBuilder(name);
        cell.InnerHtml.Append(text);
        return cell;
    }

    private static TagBuilder Around(string name, TagBuilder inner)
    {
        var outer = new TagBuilder(name);
        outer.InnerHtml.AppendHtml(inner);
        return outer;
    }
}
