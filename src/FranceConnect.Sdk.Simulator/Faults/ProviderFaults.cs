using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Shows the fault a data provider was given, in place of its answer.</summary>
internal sealed class ProviderFaults(SimulatorCore core)
{
    private const int SeveralMebibytes = 8 * 1024 * 1024;
    private const string RetryAfterSeconds = "5";

    private const string MaintenancePage =
        "<!doctype html><html lang=\"fr\"><title>Maintenance</title><p>Service en maintenance.</p></html>";

    /// <summary>True means that the answer was given.</summary>
    /// <param name="context">The call.</param>
    /// <param name="provider">Whose faults are looked at.</param>
    /// <param name="contentType">Media type of the provider's good answers: a bad body announces it.</param>
    /// <param name="refuseAsync">Answers a status in the provider's own error shape.</param>
    public async Task<bool> TryAnswerAsync(
        HttpContext context,
        SimulatorProvider provider,
        string contentType,
        Func<HttpContext, int, Task> refuseAsync
    )
    {
        if (core.ProviderFaults.Next(provider) is not { } fault)
        {
            return false;
        }

        if (fault == SimulatorProviderFault.Slow)
        {
            await Task.Delay(core.ProviderFaults.Delay, core.Time, context.RequestAborted);
            return false;
        }

        if (fault.Status is { } status)
        {
            if (status == StatusCodes.Status429TooManyRequests)
            {
                context.Response.Headers.RetryAfter = RetryAfterSeconds;
            }

            await refuseAsync(context, status);
        }
        else if (fault == SimulatorProviderFault.Html)
        {
            await Answers.HtmlAsync(context, 200, MaintenancePage);
        }
        else if (fault == SimulatorProviderFault.Oversized)
        {
            await Answers.TextAsync(
                context,
                200,
                contentType,
                $$"""{"padding":"{{new string('x', SeveralMebibytes)}}"}"""
            );
        }
        else
        {
            await Answers.TextAsync(context, 200, contentType, """{"data":{"ceci n'est pas""");
        }

        return true;
    }
}
