using System.Net;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>A busy hour that goes wrong: how many citizens get in, and what FranceConnect is asked meanwhile.</summary>
internal static class Storms
{
    private const int Callbacks = 200;

    public static async Task PrintAsync()
    {
        Report.Title($"{Callbacks} callbacks at once, metadata in 50 ms");
        await PrintRotationAsync();
        await PrintForeignKeyAsync();
        Report.Title("The userinfo answers 503 once (on a clock that waits for nobody)");
        await PrintUnavailableUserInfoAsync();
    }

    private static async Task PrintRotationAsync()
    {
        await using var site = new Site(TimeProvider.System);
        for (var rotation = 1; rotation <= 2; rotation++)
        {
            site.Provider.RotateKeys();
            var before = site.Provider.Fetches;
            var succeeded = await site.SignInAllAsync(Callbacks, null);
            Report.Exactly($"signed in at rotation {rotation}", $"{succeeded}", $"{Callbacks}");
            Report.Exactly("fetches", $"{site.Provider.Fetches - before}", "2");
        }
    }

    private static async Task PrintForeignKeyAsync()
    {
        await using var site = new Site(TimeProvider.System);
        var unknown = new SignedProvider.Tamper { IdToken = SignedProvider.Forgery.UnknownKey };
        for (var storm = 1; storm <= 2; storm++)
        {
            var before = site.Provider.Fetches;
            var succeeded = await site.SignInAllAsync(Callbacks, unknown);
            Report.Exactly($"signed in by a foreign key, storm {storm}", $"{succeeded}", "0");
            Report.Line("fetches", site.Provider.Fetches - before, "", 4);
        }
    }

    private static async Task PrintUnavailableUserInfoAsync()
    {
        await using var site = new Site(new PatientTime());
        var tokenCalls = site.Provider.TokenCalls;
        site.Provider.UserInfoFailures.Enqueue(HttpStatusCode.ServiceUnavailable);
        var succeeded = await site.SignInAllAsync(1, null);
        Report.Exactly("signed in", $"{succeeded}", "1");
        Report.Exactly("calls to the token endpoint", $"{site.Provider.TokenCalls - tokenCalls}", "1");
    }

    private sealed class Site : IAsyncDisposable
    {
        private readonly ServiceProvider _services;
        private readonly IFranceConnectClient _client;

        public Site(TimeProvider time)
        {
            var services = new ServiceCollection();
            services.AddSingleton(time);
            services.AddFranceConnect(options =>
            {
                options.Environment = FranceConnectEnvironment.Custom(SignedProvider.Issuer);
                options.ClientId = Contestant.ClientId;
                options.ClientSecret = SignedProvider.ClientSecret;
                options.RedirectUri = SignedProvider.RedirectUri;
            });
            services
                .AddHttpClient(FranceConnectClientNames.HttpClient)
                .ConfigurePrimaryHttpMessageHandler(() => Provider);
            _services = services.BuildServiceProvider();
            _client = _services.GetRequiredService<IFranceConnectClient>();
        }

        public SignedProvider Provider { get; } = new("ES256") { MetadataDelay = TimeSpan.FromMilliseconds(50) };

        /// <summary>How many of so many citizens who come back together are signed in.</summary>
        public async Task<int> SignInAllAsync(int count, SignedProvider.Tamper? tamper)
        {
            var pending = new List<(string Callback, LoginState State)>();
            for (var i = 0; i < count; i++)
            {
                var challenge = await _client.StartLoginAsync(new LoginRequest());
                pending.Add((Provider.Sign(challenge.AuthorizeUrl, tamper).Callback, challenge.State));
            }
            var results = await Task.WhenAll(
                pending.Select(login =>
                    Task.Run(() =>
                        _client.CompleteLoginAsync(LoginCallback.FromQueryString(login.Callback), login.State)
                    )
                )
            );
            return results.Count(result => result.Succeeded);
        }

        public async ValueTask DisposeAsync()
        {
            await _services.DisposeAsync();
            Provider.Dispose();
        }
    }
}
