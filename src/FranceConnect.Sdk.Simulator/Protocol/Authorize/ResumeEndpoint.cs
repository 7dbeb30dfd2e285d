using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The last step: a finished interaction becomes a code, or an error, on the service's address.</summary>
internal sealed class ResumeEndpoint(PlatformCore core, BrowserSessions sessions)
{
    private readonly CallbackFaults _faults = new(core);

    public Task ResumeAsync(HttpContext context, string uid)
    {
        if (
            sessions.Find(context)?.Interaction is not { } interaction
            || interaction.Uid != uid
            || interaction.IsFinished
        )
        {
            throw new ErrorPageException("Y04D5AB7", hasWayBack: true);
        }

        var request = interaction.Request;
        if (interaction.Abort is { } abort)
        {
            Finish(interaction);
            throw new RedirectErrorException(request.RedirectUri, abort.Error, abort.Description)
            {
                State = request.State,
                Fault = interaction.Fault,
            };
        }

        if (!interaction.IsCompleted || interaction is not { Persona: { } persona, Acr: { } acr })
        {
            Answers.Redirect(context, 303, $"{core.Prefix}/interaction/{uid}");
            return Task.CompletedTask;
        }

        // A claim other than amr lets the citizen go all the way and fails here only.
        if (request.WantsRefusedClaims)
        {
            throw new ErrorPageException("Y190004", hasWayBack: true);
        }

        Finish(interaction);
        var session = sessions.Find(context)!;
        sessions.SignIn(session, session.Citizen);
        var grant = new Grant(request, persona, acr, core.Time.GetUtcNow())
        {
            Fault = interaction.Fault,
            SessionId = session.Id,
        };
        var code = RandomText.Create();
        core.Grants.Set(grant.Id, grant);
        core.Codes.Set(code, grant);
        List<(string, string)> parameters = [("code", code), ("state", request.State), ("iss", core.Issuer)];
        _faults.Distort(parameters, grant.Fault);
        Answers.Redirect(context, 303, CallbackAddress.Build(request.RedirectUri, parameters));
        return Task.CompletedTask;
    }

    private static void Finish(Interaction interaction)
    {
        if (!interaction.TryFinish())
        {
            throw new ErrorPageException("Y04D5AB7", hasWayBack: true);
        }
    }
}
