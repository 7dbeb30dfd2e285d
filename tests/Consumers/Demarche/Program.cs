using System.Net;
using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.AspNetCore;
using Microsoft.AspNetCore.DataProtection;

// A vendor's application with a prefilled page, then a visitor of it, from this same process, on loopback.
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.SetMinimumLevel(LogLevel.Error);
builder.Services.AddRazorPages();
builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
builder
    .Services.AddFranceConnect(options =>
    {
        options.Environment = FranceConnectEnvironment.Sandbox;
        options.ClientId = "client-fictif";
        options.ClientSecret = "secret-fictif-qui-ne-protege-rien-0123456789";
        options.RedirectUri = "https://mairie.example/signin-franceconnect";
    })
    .AddApiParticulier(options => options.Recipient = "13002526500013")
    .AddPrefill()
    .AddPrefillSession(options =>
        options.ResolveOwner = _ => new PrefillOwner(Family.Session.Tenant.Id, Family.Session.Identity.Subject)
    );
builder
    .Services.AddHttpClient(ApiParticulierClientNames.HttpClient)
    .ConfigurePrimaryHttpMessageHandler(() => new Family());

await using var app = builder.Build();
app.MapRazorPages();
app.MapGet(
    "/retour",
    async (IPrefillService prefill, PrefillSession kept) =>
    {
        var facts = await prefill.CollectAsync(Family.Session, [Formulaire.Cantine]);
        await kept.KeepAsync(Formulaire.Cantine, facts.ChooseChild(0));
        return Results.Redirect("/cantine");
    }
);
app.MapPost(
    "/envoi",
    async (HttpRequest request, IPrefillService prefill, PrefillSession kept) =>
    {
        var facts = await kept.FindAsync(Formulaire.Cantine) ?? FactSet.Empty;
        var posted = (await request.ReadFormAsync()).ReadPrefillInput(Formulaire.Cantine);
        return string.Join(" ", prefill.Verify(Formulaire.Cantine, facts, posted).Alterations);
    }
);
await app.StartAsync();

using var handler = new HttpClientHandler { CookieContainer = new CookieContainer() };
using var visitor = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.Single()) };
var page = WebUtility.HtmlDecode(await visitor.GetStringAsync("/retour"));
using var form = new FormUrlEncodedContent([new("guardian1.birthName", "AUTRE"), new("child.givenNames", "Alexis")]);
var answer = await visitor.PostAsync("/envoi", form);
var altered = await answer.Content.ReadAsStringAsync();
var isPrefilled =
    page.Contains("value=\"612\"") && page.Contains("Donnée fournie par la CAF") && page.Contains("readonly");
Console.WriteLine($".NET {Environment.Version.Major}: prefilled {isPrefilled}, altered {altered}");
await app.StopAsync();

public static class Formulaire
{
    public static FormDefinition Cantine { get; } = Forms.Cantine.WithRetention(TimeSpan.FromDays(1));
}
