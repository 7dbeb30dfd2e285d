using PortailFamille.Demarches;
using PortailFamille.Setup;

var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions
    {
        Args = args,
        ContentRootPath = AppContext.BaseDirectory,
        EnvironmentName = Surroundings.EnvironmentName,
    }
);
builder.WebHost.UseDefaultAddress(builder.Configuration);
builder.Logging.QuietUntilStarted();

builder.AddPortalFranceConnect();
builder.AddPortalKeys();
builder.AddPortalSession();
builder.AddPortalCache();
builder.Services.AddRazorPages();
builder.Services.AddSingleton<SentRequests>().AddSingleton<FormEnrichment>();
builder.Services.AddHealthChecks().AddFranceConnect();

var app = builder.Build();

app.UseMiddleware<SecurityHeaders>();
app.UseExceptionHandler("/erreur");
app.UseStatusCodePagesWithReExecute("/erreur");
app.UseMiddleware<ReadableHost>();
app.UseForwardedHeaders();
app.UseStaticFiles();
app.UseSimulatorAddresses();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.UseMiddleware<NoStoreWhenSignedIn>();

app.MapRazorPages();
app.MapFranceConnect();
app.MapForms();
app.MapQuotientFamilial();
app.MapHealthChecks("/healthz").AllowAnonymous();

return await app.RunOrExplainAsync();
