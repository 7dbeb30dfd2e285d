using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.AspNetCore.Tests.Support;

/// <summary>A vendor's application: the ten lines of the documentation, and two pages.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Origin = "https://portail.example.test";

    private readonly WebApplication _app;
    private readonly bool _onKestrel;

    private Site(WebApplication app, CapturingLogger log, bool onKestrel)
    {
        _app = app;
        Log = log;
        _onKestrel = onKestrel;
    }

    public CapturingLogger Log { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Where a server on the loopback interface listens.</summary>
    public string Address => _app.Urls.Single();

    public static async Task<Site> StartAsync(Action<SiteSetup>? change = null)
    {
        var (app, log, setup) = Build(change);
        await app.StartAsync();
        if (setup.OnKestrel)
            Platform.AddOrigin(
                app.Services.GetRequiredService<IOptions<FranceConnectOptions>>().Value.ClientId!,
                app.Urls.Single()
            );
        return new Site(app, log, setup.OnKestrel);
    }

    private static (WebApplication App, CapturingLogger Log, SiteSetup Setup) Build(Action<SiteSetup>? change)
    {
        var setup = new SiteSetup();
        change?.Invoke(setup);
        var log = new CapturingLogger();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        if (setup.OnKestrel)
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        else
            builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Information).AddProvider(log);
        builder.Services.AddRoutingCore();
        builder.Services.AddAuthorization();
        var protection = builder.Services.AddDataProtection().SetApplicationName("portail");
        if (setup.Keys is { } folder)
            protection.PersistKeysToFileSystem(folder);
        else
            protection.UseEphemeralDataProtectionProvider();

        var engine = builder.Services.AddFranceConnect(options =>
        {
            options.Environment = Platform.Environment;
            if (setup.Tenants is null)
                Platform.Register(setup.Origins).ApplyTo(options);
            setup.Engine(options);
        });
        setup.Tenants?.Invoke(engine);
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(setup.Session)
            .AddFranceConnect(setup.Login);
        setup.Services(builder.Services);

        var app = builder.Build();
        setup.Front(app);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapFranceConnect();
        app.MapGet("/", () => Results.Text("accueil"));
        app.MapGet("/aide", () => Results.Text("aide"));
        app.MapGet("/moi", (ClaimsPrincipal user) => Results.Text(Describe(user))).RequireAuthorization();
        setup.Pages(app);
        return (app, log, setup);
    }

    public Browser OpenBrowser(string? origin = null) =>
        new(origin ?? (_onKestrel ? Address : Origin), CreateNetwork());

    public HttpMessageHandler CreateNetwork() =>
        _onKestrel
            ? new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
            }
            : _app.GetTestServer().CreateHandler();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Describe(ClaimsPrincipal user) =>
        $"{user.GetFranceConnectIdentity().FamilyName} à {user.FindFranceConnectTenantId()}";
}
