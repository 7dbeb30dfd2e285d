using System.Security.Claims;
using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Authentication.Cookies;

// A vendor's application, then a visitor of it: the login is driven from this same process, on loopback.
await using var simulator = await FranceConnectSimulator.StartAsync();

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddFranceConnect(options =>
{
    options.Environment = FranceConnect.Sdk.FranceConnectEnvironment.Custom(simulator.Issuer);
    options.ClientId = SimulatorClient.DemoClientId;
    options.ClientSecret = SimulatorClient.DemoClientSecret;
});
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie().AddFranceConnect();
builder.Services.AddAuthorization();

await using var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapFranceConnect();
app.MapGet("/moi", (ClaimsPrincipal user) => user.GetFranceConnectIdentity()?.FamilyName).RequireAuthorization();
await app.StartAsync();

var address = new Uri(app.Urls.Single());
simulator.Clients.AddRedirectUri(SimulatorClient.DemoClientId, new Uri(address, "/signin-franceconnect").ToString());

using var handler = new HttpClientHandler { AllowAutoRedirect = false };
using var visitor = new HttpClient(handler) { BaseAddress = address };
var start = await visitor.GetAsync("/franceconnect/login?returnUrl=%2Fmoi");
var callback = await simulator.AuthorizeAsync(start.Headers.Location!, "test");
var signedIn = await visitor.GetAsync(callback);
var name = await visitor.GetStringAsync(signedIn.Headers.Location);
Console.WriteLine($"ASP.NET Core: {name}");
await app.StopAsync();
return name.Length > 0 ? 0 : 1;
