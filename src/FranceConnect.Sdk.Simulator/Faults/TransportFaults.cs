using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Faults of an answer as a whole: status, body, delay. True means that the answer was given.</summary>
internal sealed class TransportFaults(PlatformCore core)
{
    private const int SeveralMebibytes = 8 * 1024 * 1024;

    /// <summary>Path the redirecting faults point to; a request there is counted as <c>trap</c>.</summary>
    public const string TrapPath = "/trap";

    public async Task<bool> TryAnswerTokenAsync(HttpContext context, Grant grant, string json)
    {
        await WaitAsync(context, grant.Fault);
        if (core.Faults.Shows(SimulatorFault.TokenServerError, grant.Fault))
        {
            await Answers.TextAsync(context, 500, "text/plain", "Internal Server Error");
        }
        else if (core.Faults.Shows(SimulatorFault.TokenHtml, grant.Fault))
        {
            await Answers.HtmlAsync(context, 200, MaintenancePage);
        }
        else if (core.Faults.Shows(SimulatorFault.TokenTruncated, grant.Fault))
        {
            await Answers.JsonAsync(context, 200, json[..(json.Length / 2)]);
        }
        else if (core.Faults.Shows(SimulatorFault.OversizedToken, grant.Fault))
        {
            await Answers.JsonAsync(
                context,
                200,
                $$"""{"padding":"{{new string('x', SeveralMebibytes)}}",{{json[1..]}}"""
            );
        }
        else if (core.Faults.Shows(SimulatorFault.TokenRedirect, grant.Fault))
        {
            Answers.Redirect(context, 307, TrapPath);
        }
        else if (core.Faults.Shows(SimulatorFault.InvalidClient, grant.Fault))
        {
            throw ClientAuthentication.WrongSecret();
        }
        else
        {
            return false;
        }

        return true;
    }

    public async Task<bool> TryAnswerUserInfoAsync(HttpContext context, AccessToken token, string json)
    {
        var ofLogin = token.Grant.Fault;
        await WaitAsync(context, ofLogin);
        if (core.Faults.Shows(SimulatorFault.UserInfoUnavailableOnce, ofLogin) && token.TryRefuseOnce())
        {
            await Answers.TextAsync(context, 503, "text/plain", "Service Unavailable");
        }
        else if (core.Faults.Shows(SimulatorFault.UserInfoHtml, ofLogin))
        {
            await Answers.HtmlAsync(context, 200, MaintenancePage);
        }
        else if (core.Faults.Shows(SimulatorFault.UserInfoPlainJson, ofLogin))
        {
            await Answers.JsonAsync(context, 200, json);
        }
        else if (core.Faults.Shows(SimulatorFault.OversizedUserInfo, ofLogin))
        {
            await Answers.TextAsync(context, 200, "application/jwt; charset=utf-8", new string('x', SeveralMebibytes));
        }
        else if (core.Faults.Shows(SimulatorFault.UserInfoRedirect, ofLogin))
        {
            Answers.Redirect(context, 307, TrapPath);
        }
        else
        {
            return false;
        }

        return true;
    }

    private const string MaintenancePage =
        "<!doctype html><html lang=\"fr\"><title>Maintenance</title><p>Service en maintenance.</p></html>";

    private Task WaitAsync(HttpContext context, SimulatorFault? ofLogin) =>
        core.Faults.Shows(SimulatorFault.Slow, ofLogin)
            ? Task.Delay(core.Faults.Delay, core.Time, context.RequestAborted)
            : Task.CompletedTask;
}
