using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Opens an interaction, or refuses.</summary>
internal sealed class AuthorizeEndpoint(PlatformCore core, AuthorizeValidation validation, BrowserSessions sessions)
{
    public Task AuthorizeAsync(HttpContext context)
    {
        core.Count("authorize");

        // Recorded as is: the engine does not read a posted authorization request, and its failure is not handled.
        if (HttpMethods.IsPost(context.Request.Method))
        {
            return Answers.TextAsync(context, 500, "text/plain; charset=utf-8", "Internal Server Error");
        }

        var (request, hint) = validation.Validate(context.Request.Query);
        var session = sessions.Open(context);
        var interaction = new Interaction(request);
        session.Interaction = interaction;
        sessions.WriteInteractionCookies(context, interaction.Uid);
        var path = $"{core.Prefix}/interaction/{interaction.Uid}";
        if (session.Citizen is { } citizen && request.Acr == core.Platform.SingleSignOnAcr)
        {
            interaction.Persona = citizen;
            interaction.IsSingleSignOn = true;
            Answers.Redirect(context, 302, $"{path}/verify");
        }
        else if (hint is not null)
        {
            Answers.Redirect(context, 302, $"{path}/identity-provider");
        }
        else
        {
            Answers.Redirect(context, 303, path);
        }

        return Task.CompletedTask;
    }
}
