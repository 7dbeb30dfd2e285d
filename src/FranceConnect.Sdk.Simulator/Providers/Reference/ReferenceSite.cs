using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The open reference APIs under <c>/reference</c>: without them a portal on the simulator would need the network.</summary>
internal sealed class ReferenceSite(SimulatorCore core)
{
    private readonly ProviderFaults _faults = new(core);

    // Read when first asked: most simulators of a test run serve logins only.
    private readonly Lazy<CommunesSite> _communes = new(() => new());
    private readonly Lazy<AddressesSite> _addresses = new(() => new());
    private readonly Lazy<CompaniesSite> _companies = new(() => new());

    public Task RouteAsync(HttpContext context, string[] segments) =>
        segments switch
        {
            ["communes", .. var rest] => AnswerAsync(
                context,
                SimulatorProvider.Communes,
                CommunesSite.RefuseAsync,
                () => _communes.Value.RouteAsync(context, rest)
            ),
            ["addresses", .. var rest] => AnswerAsync(
                context,
                SimulatorProvider.Addresses,
                AddressesSite.RefuseAsync,
                () => _addresses.Value.RouteAsync(context, rest)
            ),
            ["companies", .. var rest] => AnswerAsync(
                context,
                SimulatorProvider.Companies,
                CompaniesSite.RefuseAsync,
                () => _companies.Value.RouteAsync(context, rest)
            ),
            _ => CommunesSite.RefuseAsync(context, 404),
        };

    private async Task AnswerAsync(
        HttpContext context,
        SimulatorProvider provider,
        Func<HttpContext, int, Task> refuseAsync,
        Func<Task> answerAsync
    )
    {
        core.Requests.Add(provider.ToString());
        if (await _faults.TryAnswerAsync(context, provider, Answers.Json, refuseAsync))
        {
            return;
        }

        await (HttpMethods.IsGet(context.Request.Method) ? answerAsync() : refuseAsync(context, 404));
    }
}
