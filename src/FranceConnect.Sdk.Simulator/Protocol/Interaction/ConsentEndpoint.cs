using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The civil register's verdict, then the page that says what is transmitted.</summary>
internal sealed class ConsentEndpoint(PlatformCore core, BrowserSessions sessions)
{
    public Task VerifyAsync(HttpContext context, string uid)
    {
        var (session, interaction) = sessions.Require(context, uid);
        var persona = interaction.Persona ?? throw new ErrorPageException("Y190001", hasWayBack: true);
        if (persona.ErrorCode is { } code)
        {
            throw new ErrorPageException(code, hasWayBack: true);
        }

        if (!CivilRegister.Accepts(persona, core.Platform))
        {
            throw new ErrorPageException("Y600006", hasWayBack: true);
        }

        interaction.Acr =
            AcrLevels.Obtained(core.Platform, interaction, persona)
            ?? throw new ErrorPageException("Y100001", hasWayBack: true);
        if (!interaction.IsSingleSignOn)
        {
            sessions.SignIn(session, persona);
        }

        interaction.IsVerified = true;
        Answers.Redirect(context, 302, $"{core.Prefix}/interaction/{uid}/consent");
        return Task.CompletedTask;
    }

    public Task ShowAsync(HttpContext context, string uid)
    {
        var (_, interaction) = sessions.Require(context, uid);
        if (!interaction.IsVerified)
        {
            throw new ErrorPageException("Y190001", hasWayBack: true);
        }

        if (interaction.Request.SkipsInformationPage)
        {
            Complete(context, interaction);
            return Task.CompletedTask;
        }

        return Answers.HtmlAsync(context, 200, InformationPage.Render(core.Platform, interaction));
    }

    public async Task ContinueAsync(HttpContext context)
    {
        var form = await FormBody.ReadAsync(context);
        var (_, interaction) = sessions.Require(context, form);
        if (!interaction.IsVerified)
        {
            throw new ErrorPageException("Y190001", hasWayBack: true);
        }

        // The simulator's own field: absent, the fault chosen before stays.
        if (form["fault"] is { } fault)
        {
            interaction.Fault = SimulatorFault.Find(fault);
        }

        if (interaction.Request is { Client.IsPrivate: true, IsAnonymous: false } && form["consent"] is null)
        {
            Answers.Redirect(context, 303, $"{core.Prefix}/interaction/{interaction.Uid}/consent");
            return;
        }

        Complete(context, interaction);
    }

    private void Complete(HttpContext context, Interaction interaction)
    {
        interaction.IsCompleted = true;
        Answers.Redirect(context, 303, $"{core.Prefix}/authorize/{interaction.Uid}");
    }
}
