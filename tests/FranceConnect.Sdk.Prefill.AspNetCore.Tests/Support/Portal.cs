using System.Security.Claims;
using FranceConnect.Sdk.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;

/// <summary>An application with a prefill session: one address, which does what the test says, as the signed-in citizen.</summary>
internal sealed class Portal : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 9, 3, 8, 15, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private Func<HttpContext, Task> _work = static _ => Task.CompletedTask;

    private Portal(WebApplication app, FakeTimeProvider time, SessionCache cache, CapturingLogger log, PageData page)
    {
        _app = app;
        Time = time;
        Cache = cache;
        Log = log;
        Page = page;
    }

    public FakeTimeProvider Time { get; }

    public SessionCache Cache { get; }

    public CapturingLogger Log { get; }

    public PageData Page { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<Portal> StartAsync(SessionCache? cache = null, Action<IServiceCollection>? change = null)
    {
        cache ??= new InMemory();
        var time = new FakeTimeProvider(Start);
        var log = new CapturingLogger();
        var page = new PageData();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorPages().AddApplicationPart(typeof(Portal).Assembly);
        builder.Services.AddSingleton<TimeProvider>(time);
        await cache.AddToAsync(builder.Services, time);
        builder.Services.AddSingleton(page);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder
            .Services.AddFranceConnect(options => options.Environment = FranceConnectEnvironment.Sandbox)
            .AddTenant(
                "ville",
                tenant =>
                {
                    tenant.ClientId = "client-fictif";
                    tenant.ClientSecret = "secret-fictif-qui-ne-protege-rien-0123456789";
                    tenant.RedirectUri = "https://ville.example.test/signin-franceconnect";
                }
            )
            .AddPrefillSession();
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options => options.ExpireTimeSpan = TimeSpan.FromDays(365));
        change?.Invoke(builder.Services);
        // The login package would look for FranceConnect's metadata on the network.
        foreach (var warmUp in builder.Services.Where(IsWarmUp).ToList())
            builder.Services.Remove(warmUp);

        var app = builder.Build();
        var portal = new Portal(app, time, cache, log, page);
        app.UseRouting();
        app.UseAuthentication();
        app.MapRazorPages();
        app.MapPost("/", context => portal._work(context));
        await app.StartAsync();
        return portal;
    }

    private static bool IsWarmUp(ServiceDescriptor service) =>
        !service.IsKeyedService && service.ImplementationType?.Name == "MetadataWarmUp";

    /// <param name="browser">A browser that another node of this site has answered until now.</param>
    public Browser OpenBrowser(Browser? browser = null) =>
        new(_app.GetTestServer().CreateHandler()) { Cookies = browser?.Cookies ?? new() };

    /// <summary>What an application does in one request.</summary>
    public async Task<T> RunAsync<T>(Browser browser, Func<HttpContext, PrefillSession, Task<T>> work)
    {
        var answer = default(T);
        _work = async context =>
            answer = await work(context, context.RequestServices.GetRequiredService<PrefillSession>());
        await browser.PostAsync();
        return answer!;
    }

    public Task SignInAsync(Browser browser, string subject = "aaaa", string tenant = "ville") =>
        RunAsync(
            browser,
            async (context, _) =>
            {
                await context.SignInAsync(Principal(subject, tenant));
                return true;
            }
        );

    public Task SignOutAsync(Browser browser) =>
        RunAsync(
            browser,
            async (context, _) =>
            {
                await context.SignOutAsync();
                return true;
            }
        );

    public Task KeepAsync(Browser browser, FormDefinition form, FactSet facts) =>
        RunAsync(
            browser,
            async (_, session) =>
            {
                await session.KeepAsync(form, facts);
                return true;
            }
        );

    public Task<FactSet?> FindAsync(Browser browser, FormDefinition form) =>
        RunAsync(browser, (_, session) => session.FindAsync(form));

    public Task DropAsync(Browser browser, FormDefinition form) =>
        RunAsync(
            browser,
            async (_, session) =>
            {
                await session.DropAsync(form);
                return true;
            }
        );

    /// <summary>Nothing happens for so long.</summary>
    public Task PassAsync(TimeSpan time)
    {
        Time.Advance(time);
        return Cache.AgeAsync(time);
    }

    /// <summary>Writes in the cache, as somebody who got hold of it would.</summary>
    public Task OverwriteAsync(string key, byte[] entry) =>
        Services.GetRequiredService<IDistributedCache>().SetAsync(key, entry, new());

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Cache.DisposeAsync();
    }

    /// <summary>The citizen as the login package signs them in.</summary>
    public static ClaimsPrincipal Principal(
        string subject,
        string tenant,
        string issuer = FranceConnectDefaults.ClaimsIssuer
    ) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(FranceConnectClaimTypes.Tenant, tenant, null, issuer),
                    new Claim("sub", subject, null, issuer),
                ],
                FranceConnectDefaults.AuthenticationScheme
            )
        );
}
