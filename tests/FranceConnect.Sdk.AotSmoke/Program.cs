using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using FranceConnect.Sdk;
using FranceConnect.Sdk.AotSmoke;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Prefill;
using Microsoft.Extensions.DependencyInjection;

// Nothing here needs the network: settings are validated, a callback is read and refused, a catalogue and a table are loaded, an answer is
// read from the records of its contract.
var services = new ServiceCollection();
services
    .AddFranceConnect(options =>
    {
        options.Environment = FranceConnectEnvironment.Sandbox;
        options.ClientId = "client";
        options.ClientSecret = "secret-that-protects-nothing-0123456789";
        options.RedirectUri = "https://mairie.example/signin-franceconnect";
    })
    .AddApiParticulier(options => options.Recipient = "13002526500013")
    .AddPrefill()
    .AddPrefillSmoke();
services
    .AddHttpClient(ApiParticulierClientNames.HttpClient)
    .ConfigurePrimaryHttpMessageHandler(static () => new Household());
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<IFranceConnectClient>();

var callback = LoginCallback.FromQueryString("?code=abc&state=def");
var result = await client.CompleteLoginAsync(callback, LoginState.FromValue("not-a-state"));
var commune = CommuneCode.From("75056").Label;

var household = await provider
    .GetRequiredService<IApiParticulierClient>()
    .Dss.GetQuotientFamilialAsync(FranceConnectModelFactory.CreateSession());
var child = household.Value.Enfants.Value[0].DateNaissance;

var prefill = provider.GetRequiredService<IPrefillService>();
var facts = await prefill.CollectAsync(FranceConnectModelFactory.CreateSession(), [Forms.Cantine]);
var form = prefill.Fill(Forms.Cantine, facts.ChooseChild(0));
var page = new ArrayBufferWriter<byte>();
await using (var writer = new Utf8JsonWriter(page))
    form.WriteForCitizen(writer);

var isKept = await PrefillSmoke.RunAsync(provider, FranceConnectModelFactory.CreateSession());

Console.WriteLine(
    $"{result.Error?.Code} {FranceConnectErrorCode.All.Count} {commune} {child} {form} {page.WrittenCount} {isKept}"
);
return
    result.Error?.Code == FranceConnectErrorCode.LoginUnknown
    && commune is not null
    && child?.Year == 2020
    && form.Find("child.givenNames")?.Text == "Alix"
    && isKept
    ? 0
    : 1;

/// <summary>Answers in the provider's place about fictional people.</summary>
internal sealed class Household : HttpMessageHandler
{
    private const string Body = """
        {"data":{"enfants":[{"nom_naissance":"ROUX","prenoms":"ALIX","date_naissance":"2020-00-00","sexe":"F"}],
        "quotient_familial":{"fournisseur":"CNAF","valeur":700,"annee":2026,"mois":11}},"links":{},"meta":{}}
        """;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(Body, Encoding.UTF8, "application/vnd.api+json"),
            }
        );
}
