using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The page where the real platform lists identity providers and the simulator lists citizens.</summary>
internal sealed class ChoiceEndpoint(PlatformCore core, BrowserSessions sessions)
{
    /// <summary>Identifier of the only identity provider, given as the <c>idp_id</c> claim.</summary>
    public const string ProviderId = "7f4e2f60-51c1-4a3c-9d4f-5d9f0c2b8a11";

    public Task ShowAsync(HttpContext context, string uid)
    {
        var (_, interaction) = sessions.Require(context, uid);
        var request = interaction.Request;
        if (request.State.Length == 0)
        {
            throw new ErrorPageException("Y190004", hasWayBack: true);
        }

        if (!AcrLevels.IsServed(core.Platform, request.Acr))
        {
            interaction.Abort = ("invalid_acr", AcrLevels.Refusal(core.Platform, request.Acr));
            Answers.Redirect(context, 303, $"{core.Prefix}/authorize/{uid}");
            return Task.CompletedTask;
        }

        return Answers.HtmlAsync(context, 200, ChoicePage.Render(core.Platform, interaction, core.Population.All));
    }

    /// <summary>A citizen was chosen: on to the identity provider, which answers at once.</summary>
    public async Task ChooseAsync(HttpContext context)
    {
        var form = await FormBody.ReadAsync(context);
        var (_, interaction) = sessions.Require(context, form);
        if (form["providerUid"] != ProviderId)
        {
            throw new ErrorPageException("Y020019", hasWayBack: true);
        }

        interaction.Persona =
            core.Population.Find(form["persona"] ?? "") ?? throw new ErrorPageException("Y020026", hasWayBack: true);
        interaction.Fault = SimulatorFault.Find(form["fault"]);
        interaction.IsSingleSignOn = false;
        interaction.IsVerified = false;
        var answer = core.Faults.Shows(SimulatorFault.IdentityProviderError, interaction.Fault)
            ? "error=access_denied"
            : $"code={RandomText.Create()}";
        Answers.Redirect(context, 302, $"{core.Prefix}/oidc-callback?{answer}&state={interaction.ProviderState}");
    }

    /// <summary>The identity provider's answer comes back through the browser.</summary>
    public Task ProviderCallbackAsync(HttpContext context)
    {
        var (session, interaction) = sessions.RequireAny(context);
        if (context.Request.Query["state"] != interaction.ProviderState)
        {
            throw new ErrorPageException("Y020022", hasWayBack: true);
        }

        if (interaction.IsFinished)
        {
            throw new ErrorPageException("Y420001", hasWayBack: true);
        }

        // The provider's own errors never reach the service: the citizen chooses again, in a new interaction.
        if (context.Request.Query.ContainsKey("error"))
        {
            var again = new Interaction(interaction.Request) { ProviderFailed = true };
            session.Interaction = again;
            sessions.WriteInteractionCookies(context, again.Uid);
            Answers.Redirect(context, 302, $"{core.Prefix}/interaction/{again.Uid}");
            return Task.CompletedTask;
        }

        Answers.Redirect(context, 302, $"{core.Prefix}/interaction/{interaction.Uid}/verify");
        return Task.CompletedTask;
    }

    /// <summary>« Revenir sur le service »: from the choice page, or from an error page.</summary>
    public Task GoBackAsync(HttpContext context)
    {
        var (session, interaction) = sessions.RequireAny(context);
        if (interaction.IsFinished)
        {
            // The page of an older tab, or of a citizen who went back: its link still leads to the service.
            session.Interaction = interaction = new Interaction(interaction.Request);
        }

        var query = context.Request.Query;
        interaction.Abort = (
            query["error"] is [{ Length: > 0 and < 64 } error] ? error : "access_denied",
            query["error_description"] is [{ Length: > 0 and < 256 } description] ? description : "User auth aborted"
        );
        Answers.Redirect(context, 303, $"{core.Prefix}/authorize/{interaction.Uid}");
        return Task.CompletedTask;
    }
}
