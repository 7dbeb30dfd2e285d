using System.Collections.Concurrent;
using FranceConnect.Sdk.Tests.Decryption;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Tests.Login;

/// <summary>
/// A desktop or an ASP.NET application on .NET Framework has a context that runs one thing at a time: the engine never goes back to it, or a
/// caller that waits there would wait for ever.
/// </summary>
[TestFixture]
internal sealed class SynchronizationContextTests
{
    [Test]
    public async Task Login_FromAThreadThatHasAContext_NeverGoesBackToIt()
    {
        var context = new CountingContext();
        await using var site = new StubSite(configure: Detach);

        await SignInAsync(site, context, FranceConnectPlatform.FranceConnect);

        Assert.That(context.Posts, Is.Empty);
    }

    [Test]
    public async Task FranceConnectPlusLogin_KeysInADeviceOfAVault_NeverGoesBackToIt()
    {
        var context = new CountingContext();
        var inside = DecryptionKey.Generate();
        var device = DecryptionKey.FromDevice(
            inside.ToPublicJwk(),
            (input, _) => Task.Run(() => DeviceKeyTests.Open(inside, input))
        );
        await using var site = PlusSite.Create(
            inside,
            options =>
            {
                options.DecryptionKeys.Clear();
                options.FindDecryptionKeys = _ => Task.Run<IReadOnlyList<DecryptionKey>>(() => [device]);
            },
            Detach
        );

        await SignInAsync(site, context, FranceConnectPlatform.FranceConnectPlus);

        Assert.That(context.Posts, Is.Empty);
    }

    [Test]
    public async Task CountingContext_AnAwaitThatGoesBack_IsCounted()
    {
        var context = new CountingContext();

        await context.RunAsync(async () =>
        {
            await Task.Yield();
            return true;
        });

        Assert.That(context.Posts, Has.Count.EqualTo(1));
    }

    private static async Task SignInAsync(StubSite site, CountingContext context, FranceConnectPlatform platform)
    {
        var challenge = await context.RunAsync(() => site.StartAsync(new LoginRequest { Platform = platform }));
        var callback = LoginCallback.FromQueryString(StubSite.Callback(challenge));
        context.Forget(); // the site is the test's own, and goes back

        var result = await context.RunAsync(() => site.Client.CompleteLoginAsync(callback, challenge.State));
        var revoked = await context.RunAsync(() => site.Client.RevokeAccessTokenAsync(result.Session));

        Assert.That(revoked, Is.True);
    }

    private static void Detach(IServiceCollection services) =>
        services.AddHttpClient(FranceConnectClientNames.HttpClient).AddHttpMessageHandler(() => new DetachedHandler());

    /// <summary>An answer always comes later, on a thread without a context.</summary>
    private sealed class DetachedHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => Task.Run(() => base.SendAsync(request, cancellationToken), cancellationToken);
    }

    private sealed class CountingContext : SynchronizationContext
    {
        private readonly ConcurrentQueue<string> _posts = new();

        /// <summary>What came back, by the name of its code.</summary>
        public IReadOnlyCollection<string> Posts => _posts;

        public void Forget() => _posts.Clear();

        public override void Post(SendOrPostCallback d, object? state)
        {
            _posts.Enqueue($"{(state as Delegate)?.Target ?? state}");
            base.Post(d, state);
        }

        /// <summary>The call begins where this context is current.</summary>
        public Task<T> RunAsync<T>(Func<Task<T>> call) =>
            Task.Run(() =>
            {
                SetSynchronizationContext(this);
                try
                {
                    return call();
                }
                finally
                {
                    SetSynchronizationContext(null);
                }
            });
    }
}
