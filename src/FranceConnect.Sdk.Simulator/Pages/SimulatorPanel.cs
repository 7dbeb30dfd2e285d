using System.Text;

namespace FranceConnect.Sdk.Simulator;

/// <summary>What a page adds of the simulator's own, marked as such: the fault to try with this login, and more.</summary>
internal static class SimulatorPanel
{
    public static string Render(
        PlatformProfile platform,
        Interaction interaction,
        IEnumerable<SimulatorFault> faults,
        string more
    )
    {
        var content = new StringBuilder();
        content.Append("""<fieldset class="simulator"><legend>Propre au simulateur</legend>""");
        content.Append(
            $"""<p data-testid="platform">Plateforme&nbsp;: <strong>{platform.Name}</strong>, niveau demandé&nbsp;: {interaction.Request.Acr}</p>"""
        );
        content.Append("""<p class="field"><label for="fault">Anomalie à provoquer pour cette connexion</label>""");
        content.Append("""<select id="fault" name="fault" data-testid="fault"><option value="">Aucune</option>""");
        foreach (var fault in faults.Where(fault => fault.IsLoginBound && fault.CanShow(interaction.Request.Client)))
        {
            var selected = fault == interaction.Fault ? " selected" : string.Empty;
            content.Append($"""<option value="{fault.Id}"{selected}>{Page.Encode(fault.Label)}</option>""");
        }

        content.Append($"</select></p>{more}</fieldset>");
        return content.ToString();
    }

    /// <summary>A button that sends the page's form elsewhere, whatever is still to be filled in.</summary>
    public static string Button(string text, string action, string testId) =>
        $"""<p><button class="secondary" formaction="{action}" formnovalidate data-testid="{testId}">{Page.Encode(text)}</button></p>""";
}
