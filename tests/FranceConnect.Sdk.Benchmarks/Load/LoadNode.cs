using System.Diagnostics;
using System.Security.Claims;
using FranceConnect.Sdk.Benchmarks.Login;
using FranceConnect.Sdk.Benchmarks.Tenants;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Benchmarks.Load;

/// <summary>
/// A node as a vendor writes it: tenants from a store, found by host, sessions in cookies, behind a proxy that ends https. It logs nothing, and its
/// connections to the provider are without TLS: both are the machine's business.
/// </summary>
internal static class LoadNode
{
    public const string Argument = "load-node";
    public const string UsagePath = "/usage";

    /// <summary>The page of whoever signed in at a commune.</summary>
    public static string PageOf(int tenant) => $"{SignedProvider.FamilyName} {TenantSite.IdOf(tenant)}";

    public static async Task RunAsync(string scenarioName, string provider)
    {
        var scenario = Scenario.All.Single(one => one.Name == scenarioName);
        var jwk = await Console.In.ReadLineAsync();
        var platform = scenario.IsEncrypted
            ? FranceConnectPlatform.FranceConnectPlus
            : FranceConnectPlatform.FranceConnect;

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder
            .Services.AddFranceConnect(options =>
            {
                options.Environment = FranceConnectEnvironment.Custom(SignedProvider.Issuer, platform);
                options.SigningAlgorithm = scenario.Signing;
                if (scenario.IsEncrypted)
                    options.DecryptionKeys.Add(DecryptionKey.FromJwk(jwk!));
            })
            .AddTenantStore<TenantSite.Store>();
        builder
            .Services.AddHttpClient(FranceConnectClientNames.HttpClient)
            .ConfigurePrimaryHttpMessageHandler(() => new ProviderRoute(new Uri(provider)));
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie()
            .AddFranceConnect(options =>
            {
                options.Platform = platform;
                options.ResolveTenant = static http => http.Request.Host.Host.Split('.')[0];
            });
        builder.Services.AddAuthorization();
        builder.Services.Configure<ForwardedHeadersOptions>(static options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedProto
        );

        await using var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapFranceConnect();
        app.MapGet(
                "/moi",
                static (ClaimsPrincipal user) =>
                    $"{user.GetFranceConnectIdentity().FamilyName} {user.FindFirstValue("franceconnect_tenant")}"
            )
            .RequireAuthorization();
        app.MapGet(UsagePath, static () => Results.Json(Usage.Now()));
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
    }

    /// <summary>What this process has used.</summary>
    internal sealed record Usage(double ProcessorSeconds, long WorkingSet, long Heap)
    {
        public static Usage Now()
        {
            using var process = Process.GetCurrentProcess();
            // Before the collection, which is the measure's own.
            var (processor, workingSet) = (process.TotalProcessorTime.TotalSeconds, process.WorkingSet64);
            return new Usage(processor, workingSet, GC.GetTotalMemory(forceFullCollection: true));
        }
    }

    /// <summary>The provider's public address leads to the measure's own.</summary>
    private sealed class ProviderRoute(Uri provider)
        : DelegatingHandler(new SocketsHttpHandler { UseProxy = false, UseCookies = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.RequestUri = new Uri(provider, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
