using System.Security.Claims;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Hostile.Tests.Site;

/// <summary>
/// A vendor's application that serves two collectivités, and more from a store, at a provider that may attack it: on a real socket, behind
/// the front that ends TLS. Everything it logs is kept.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string Bourg = "https://bourg.example.test";
    public const string Ville = "https://ville.example.test";
    public const string ClientSecret = "secret-fictif-de-la-commune-attaquee-0123456789";

    private readonly Lazy<WebApplication> _app;
    private long _longestWait;
    private readonly Lazy<SocketsHttpHandler> _network;
    private readonly Lazy<Citizen> _citizen;

    private Stage(HostileProvider provider, JumpingClock clock)
    {
        Provider = provider;
        Clock = clock;
        // It reads the provider's metadata as it starts: not before the attacker is ready.
        _app = new Lazy<WebApplication>(Start);
        _network = new Lazy<SocketsHttpHandler>(() => Network.To(Address));
        _citizen = new Lazy<Citizen>(() => Open(Bourg));
    }

    public HostileProvider Provider { get; }

    public JumpingClock Clock { get; }

    /// <summary>Where sessions are kept; null for the cookie itself. To be set before the site is asked anything.</summary>
    public TicketStore? Sessions { get; set; }

    public CapturingLogger Log { get; } = new();

    /// <summary>The citizen under attack, at the first collectivité.</summary>
    public Citizen Citizen => _citizen.Value;

    /// <summary>The site's socket.</summary>
    public Uri Address => new(_app.Value.Urls.Single());

    /// <summary>The longest a browser waited for an answer, on the site's clock.</summary>
    public TimeSpan LongestWait => TimeSpan.FromTicks(Interlocked.Read(ref _longestWait));

    public HostileStore Store => (HostileStore)_app.Value.Services.GetRequiredService<IFranceConnectTenantStore>();

    public static async Task<Stage> SetAsync()
    {
        var clock = new JumpingClock();
        return new Stage(await HostileProvider.StartAsync(clock), clock);
    }

    /// <summary>Another browser, or the same one at another site.</summary>
    public Citizen Open(string origin, Citizen? sameBrowser = null) =>
        new(_network.Value, Provider, origin) { Cookies = sameBrowser?.Cookies ?? new System.Net.CookieContainer() };

    public async ValueTask DisposeAsync()
    {
        if (_citizen.IsValueCreated)
            Citizen.Dispose();
        if (_network.IsValueCreated)
            _network.Value.Dispose();
        if (_app.IsValueCreated)
            await _app.Value.DisposeAsync();
        await Provider.DisposeAsync();
        Clock.Dispose();
    }

    public static string ClientIdOf(string tenant) => $"client-de-{tenant}";

    private WebApplication Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            // Twice the default: what another server lets through is the SDK's to refuse.
            .ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestLineSize = 16 * 1024)
            .UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        builder.Services.AddSingleton(Clock).AddSingleton<TimeProvider>(Clock);
        builder.Services.AddRoutingCore();
        builder
            .Services.AddAuthorizationBuilder()
            .AddPolicy("eidas2", policy => policy.RequireFranceConnectLevel(AssuranceLevel.Eidas2));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder
            .Services.AddFranceConnect(options =>
            {
                options.Environment = FranceConnectEnvironment.Custom(Provider.Issuer);
                options.PlusEnvironment = FranceConnectEnvironment.Custom(
                    Provider.Issuer,
                    FranceConnectPlatform.FranceConnectPlus
                );
                foreach (var key in Envelope.ServiceKeys)
                    options.DecryptionKeys.Add(key);
            })
            .AddTenant("bourg", tenant => Describe(tenant, "bourg"))
            .AddTenant("ville", tenant => Describe(tenant, "ville"))
            .AddTenantStore<HostileStore>();
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options => options.SessionStore = Sessions)
            .AddFranceConnect(options =>
            {
                options.ResolveTenant = http => http.Request.Host.Host.Split('.')[0];
                // As an application that compares with who was there before.
                if (Sessions is not null)
                    options.Events.OnSessionCreated = context => context.HttpContext.AuthenticateAsync();
            });

        var app = builder.Build();
        app.Use(
            (context, next) =>
            {
                context.Request.Scheme = "https"; // as the front says
                TimeUntilAnswer(context.Response);
                return next(context);
            }
        );
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapFranceConnect();
        app.MapGet("/", () => Results.Text("accueil"));
        app.MapGet("/moi", (ClaimsPrincipal user) => Results.Text(Describe(user))).RequireAuthorization();
        app.MapGet("/compte", () => Results.Text("compte")).RequireAuthorization("eidas2");
        app.Start();
        return app;
    }

    private void TimeUntilAnswer(HttpResponse response)
    {
        var from = Clock.GetTimestamp();
        response.OnStarting(() =>
        {
            var waited = Clock.GetElapsedTime(from).Ticks;
            if (waited > Interlocked.Read(ref _longestWait))
                Interlocked.Exchange(ref _longestWait, waited);
            return Task.CompletedTask;
        });
    }

    public static void Describe(FranceConnectTenantOptions tenant, string id)
    {
        tenant.Name = $"Commune fictive {id}";
        tenant.FranceConnect = Register(id);
        tenant.FranceConnectPlus = Register(id);
    }

    private static FranceConnectRegistrationOptions Register(string id) =>
        new()
        {
            ClientId = ClientIdOf(id),
            ClientSecret = ClientSecret,
            RedirectUri = $"https://{id}.example.test{FranceConnectDefaults.CallbackPath}",
            PostLogoutRedirectUri = $"https://{id}.example.test{FranceConnectDefaults.PostLogoutCallbackPath}",
        };

    /// <summary>The page of somebody signed in at the first collectivité with the rights of a citizen.</summary>
    public static string PageOf(string familyName, string level = "eidas1") =>
        $"{familyName} à bourg, agent : False, niveau : {level}";

    // An application may ask for its agents by either name of a role, and for a collectivité by any of the claims.
    private static string Describe(ClaimsPrincipal user)
    {
        var identity = user.GetFranceConnectIdentity();
        var tenants = user.FindAll(FranceConnectClaimTypes.Tenant).Select(claim => claim.Value);
        var isAgent = user.IsInRole("agent") || user.HasClaim(ClaimTypes.Role, "agent");
        return $"{identity.FamilyName} à {string.Join('+', tenants)}, agent : {isAgent}, niveau : {identity.AssuranceLevel}";
    }
}
