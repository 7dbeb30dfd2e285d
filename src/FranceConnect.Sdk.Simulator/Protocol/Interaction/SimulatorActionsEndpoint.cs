using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The buttons FranceConnect's pages do not have: another person, and a way back on which a fault shows.</summary>
internal sealed class SimulatorActionsEndpoint(PlatformCore core, BrowserSessions sessions)
{
    /// <summary>Paths under the platform's own.</summary>
    public const string ChangePersonPath = "/simulateur/changer-de-personne";
    public const string GoBackPath = "/simulateur/revenir";

    /// <summary>Ends the session: the citizen is chosen again, in the same interaction.</summary>
    public async Task ChangePersonAsync(HttpContext context)
    {
        var (session, interaction, _) = await ReadAsync(context);
        session.Citizen = null;
        interaction.Persona = null;
        interaction.Fault = null;
        interaction.IsSingleSignOn = false;
        interaction.IsVerified = false;
        interaction.IsCompleted = false;
        Answers.Redirect(context, 303, $"{core.Prefix}/interaction/{interaction.Uid}");
    }

    public async Task GoBackAsync(HttpContext context)
    {
        var (_, interaction, form) = await ReadAsync(context);
        interaction.Fault = SimulatorFault.Find(form["fault"]);
        interaction.Abort = ("access_denied", "User auth aborted");
        Answers.Redirect(context, 303, $"{core.Prefix}/authorize/{interaction.Uid}");
    }

    private async Task<(BrowserSession Session, Interaction Interaction, FormBody Form)> ReadAsync(HttpContext context)
    {
        var form = await FormBody.ReadAsync(context);
        var (session, interaction) = sessions.Require(context, form);
        return (session, interaction, form);
    }
}
