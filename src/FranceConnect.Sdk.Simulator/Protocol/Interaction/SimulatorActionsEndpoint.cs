using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The buttons FranceConnect's pages do not have: another person, and a way back on which a fault shows.</summary>
internal sealed class SimulatorActionsEndpoint(BrowserSessions sessions)
{
    public const string ChangePersonPath = SimulatorCore.Prefix + "/simulateur/changer-de-personne";
    public const string GoBackPath = SimulatorCore.Prefix + "/simulateur/revenir";

    /// <summary>Ends the session: the citizen is chosen again, in the same interaction.</summary>
    public async Task ChangePersonAsync(HttpContext context)
    {
        var (session, interaction, _) = await ReadAsync(context);
        session.Citizen = null;
        interaction.Persona = null;
        interaction.Fault = null;
        interaction.IsVerified = false;
        interaction.IsCompleted = false;
        Answers.Redirect(context, 303, $"{SimulatorCore.Prefix}/interaction/{interaction.Uid}");
    }

    public async Task GoBackAsync(HttpContext context)
    {
        var (_, interaction, form) = await ReadAsync(context);
        interaction.Fault = SimulatorFault.Find(form["fault"]);
        interaction.Abort = ("access_denied", "User auth aborted");
        Answers.Redirect(context, 303, $"{SimulatorCore.Prefix}/authorize/{interaction.Uid}");
    }

    private async Task<(BrowserSession Session, Interaction Interaction, FormBody Form)> ReadAsync(HttpContext context)
    {
        var form = await FormBody.ReadAsync(context);
        var (session, interaction) = sessions.Require(context, form);
        return (session, interaction, form);
    }
}
