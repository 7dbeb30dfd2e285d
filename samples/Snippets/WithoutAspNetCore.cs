using FranceConnect.Sdk;
using FranceConnect.Sdk.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

internal static class WithoutAspNetCore
{
    public static async Task<string> SignInAsync()
    {
        await using var simulator = await FranceConnectSimulator.StartAsync();
        var services = new ServiceCollection();
        services.AddFranceConnect(options =>
        {
            options.Environment = FranceConnectEnvironment.Custom(simulator.Issuer);
            options.ClientId = SimulatorClient.DemoClientId;
            options.ClientSecret = SimulatorClient.DemoClientSecret;
            options.RedirectUri = "http://localhost:5000/signin-franceconnect";
        });
        await using var provider = services.BuildServiceProvider();
        var franceConnect = provider.GetRequiredService<IFranceConnectClient>();

        var (authorizeUrl, kept) = await StartAsync(franceConnect);
        var callback = await simulator.AuthorizeAsync(authorizeUrl, "test"); // the citizen, in place of a browser
        return await CompleteAsync(franceConnect, callback.Query, kept);
    }

    private static async Task<(Uri AuthorizeUrl, string Kept)> StartAsync(IFranceConnectClient franceConnect)
    {
        var challenge = await franceConnect.StartLoginAsync(new LoginRequest { ReturnUrl = "/moi" });
        var kept = challenge.State.Value; // sealed: a cookie named after challenge.StateParameter may hold it
        return (challenge.AuthorizeUrl, kept); // send the browser there
    }

    private static async Task<string> CompleteAsync(
        IFranceConnectClient franceConnect,
        string queryString,
        string? kept
    )
    {
        var callback = LoginCallback.FromQueryString(queryString);
        var result = await franceConnect.CompleteLoginAsync(callback, kept is null ? null : LoginState.FromValue(kept));
        return result.Succeeded
            ? $"{string.Join(" ", result.Session.Identity.GivenNames)} {result.Session.Identity.FamilyName}"
            : $"{result.Error!.Code}: {result.Error.Code.Remedy}";
    }
}
