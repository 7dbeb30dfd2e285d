using System.Text;
using FranceConnect.Sdk.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>The login engine as an application registers it, its provider a <see cref="ForeignServer"/>.</summary>
internal sealed class LoginSite
{
    public const string Issuer = "https://fournisseur.example.org/api/v2";
    public const string ClientId = "un-service";
    public const string State = "etat-fictif";
    public const string Nonce = "nonce-fictif";
    public const string Subject = "00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffeev1";

    private static readonly byte[] s_discovery = Encoding.UTF8.GetBytes(
        $$"""{"issuer":"{{Issuer}}","authorization_endpoint":"{{Issuer}}/authorize","token_endpoint":"{{Issuer}}/token","userinfo_endpoint":"{{Issuer}}/userinfo","jwks_uri":"{{Issuer}}/jwks","end_session_endpoint":"{{Issuer}}/session/end"}"""
    );

    private readonly ServiceProvider _services;
    private readonly FranceConnectPlatform _platform;

    public LoginSite(FranceConnectPlatform platform = FranceConnectPlatform.FranceConnect)
    {
        _platform = platform;
        Server.Answers = Metadata;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddFranceConnect(options =>
        {
            options.Environment = FranceConnectEnvironment.Custom(Issuer, platform);
            options.ClientId = ClientId;
            options.ClientSecret = "secret-d-un-service-fictif-0123456789";
            options.RedirectUri = "https://mairie.example.org/signin-franceconnect";
            options.PostLogoutRedirectUri = "https://mairie.example.org/signout-callback-franceconnect";
            if (platform == FranceConnectPlatform.FranceConnectPlus)
                options.DecryptionKeys.Add(TestKeys.Decryption);
        });
        services.AddHttpClient(FranceConnectClientNames.HttpClient).ConfigurePrimaryHttpMessageHandler(() => Server);
        _services = services.BuildServiceProvider();
        var tenant = Await(Get<FranceConnectTenantDirectory>().GetAsync(null, default));
        Registration = tenant.FindRegistration(platform)!;
        Source = Get<ProviderMetadataCache>().Of(Registration.Environment);
        Await(Source.GetAsync(default).AsTask());
        Time.Timestamp = 0;
    }

    public StandingTime Time { get; } = new();

    public ForeignServer Server { get; } = new();

    public FranceConnectRegistration Registration { get; }

    public ProviderMetadataSource Source { get; }

    public IFranceConnectClient Client => Get<IFranceConnectClient>();

    public PendingLogin Login =>
        new()
        {
            State = State,
            Nonce = Nonce,
            TenantId = FranceConnectOptions.DefaultTenantId,
            Platform = _platform,
            AssuranceLevel = _platform == FranceConnectPlatform.FranceConnectPlus ? "eidas2" : "eidas1",
            RedirectUri = "https://mairie.example.org/signin-franceconnect",
            ExpiresAt = StandingTime.Now.ToUnixTimeSeconds() + 600,
        };

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static Answer Metadata(string endpoint) =>
        ForeignServer.Json(endpoint == "jwks" ? TestKeys.Jwks : s_discovery);

    /// <summary>The claims every token has, and those given.</summary>
    public static byte[] Claims(string others) =>
        Encoding.UTF8.GetBytes(
            $$"""{"iss":"{{Issuer}}","aud":"{{ClientId}}","iat":{{StandingTime.Now.ToUnixTimeSeconds()}},"exp":{{StandingTime.Now.ToUnixTimeSeconds()
                + 60}},"sub":"{{Subject}}",{{others}}}"""
        );

    public static void Await(Task task) => task.GetAwaiter().GetResult();

    public static T Await<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
