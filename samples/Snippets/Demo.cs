using FranceConnect.Sdk.Simulator;

namespace Snippets;

/// <summary>One login on the simulator, with the traces, identity and error texts the pages of docs/ speak of.</summary>
internal static class Demo
{
    public static async Task Main()
    {
        using var traces = Observability.Listen(Console.WriteLine);
        await using var simulator = await FranceConnectSimulator.StartAsync();
        await using var engine = Engine.Create(simulator.Issuer);

        var session = await Engine.SignInAsync(engine, simulator, "test");
        Identity.Print(session.Identity, Console.Out);

        // The same login, spoilt: the userinfo token is signed by somebody else.
        var refused = await Engine.TrySignInAsync(engine, simulator, "test", SimulatorFault.ForgedUserInfoSignature);
        Console.WriteLine(Errors.Describe(refused.Error!));
    }
}
