using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Simulator;
using Microsoft.Extensions.DependencyInjection;

const string RedirectUri = "http://localhost:5000/signin-franceconnect";

await using var simulator = await FranceConnectSimulator.StartAsync();

var services = new ServiceCollection();
services
    .AddFranceConnect(options =>
    {
        options.Environment = FranceConnectEnvironment.Custom(simulator.Issuer);
        options.ClientId = SimulatorClient.DemoClientId;
        options.ClientSecret = SimulatorClient.DemoClientSecret;
        options.RedirectUri = RedirectUri;
    })
    .AddApiParticulier(options =>
    {
        options.Environment = ApiParticulierEnvironment.Custom(simulator.ApiParticulierAddress.AbsoluteUri);
        options.Recipient = SimulatorApiParticulierToken.DemoSiret;
    });
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<IFranceConnectClient>();

var request = new LoginRequest();
request.Scopes.Add(FranceConnectScope.IdentitePivot);
request.Scopes.Add(ApiParticulierScopes.CnafQuotientFamilial);
var challenge = await client.StartLoginAsync(request);
var callback = await simulator.AuthorizeAsync(challenge.AuthorizeUrl, "test");
var result = await client.CompleteLoginAsync(LoginCallback.FromQueryString(callback.Query), challenge.State);

var identity = result.Session.Identity;
var data = provider.GetRequiredService<IApiParticulierClient>();
var quotient = (await data.Dss.GetQuotientFamilialAsync(result.Session)).Value.Quotient.Value;
var names = string.Join(" ", identity.GivenNames);
Console.WriteLine(
    $".NET {Environment.Version.Major}: {names} {identity.FamilyName}, {identity.BirthDate}, {quotient.Valeur} €"
);
