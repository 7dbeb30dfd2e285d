using System.Collections.Concurrent;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Tests.Tenants;

/// <summary>Tenants loaded on demand from the vendor's own store.</summary>
[TestFixture]
internal sealed class TenantStoreTests
{
    private Store _store;
    private ServiceProvider _provider;
    private ImpatientTime _time;

    [SetUp]
    public void Build()
    {
        _time = new ImpatientTime();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time);
        services
            .AddFranceConnect(o =>
            {
                o.Environment = FranceConnectEnvironment.Sandbox;
                o.TenantCacheLifetime = TimeSpan.FromMinutes(5);
            })
            .AddTenant("accueil", tenant => Fill(tenant))
            .AddTenantStore<Store>();
        _provider = services.BuildServiceProvider(validateScopes: true);
        _store = (Store)_provider.GetRequiredService<IFranceConnectTenantStore>();
    }

    [TearDown]
    public void Dispose() => _provider.Dispose();

    private FranceConnectTenantDirectory Directory => _provider.GetRequiredService<FranceConnectTenantDirectory>();

    [Test]
    public async Task GetAsync_TenantOfTheStore_IsLoadedOnceAndKept()
    {
        var first = await Directory.GetAsync("bourg");
        var again = await Directory.GetAsync("bourg");

        Assert.That(first.Id, Is.EqualTo("bourg"));
        Assert.That(again, Is.SameAs(first));
        Assert.That(_store.Asked, Is.EqualTo(new[] { "bourg" }));
    }

    [Test]
    public async Task GetAsync_SpeltOtherwiseByAStranger_SpoilsNothingForTheOthers()
    {
        Assert.That(() => Directory.GetAsync("BOURG"), Refused.With(FranceConnectErrorCode.TenantUnknown));

        Assert.That((await Directory.GetAsync("bourg")).Id, Is.EqualTo("bourg"));
        Assert.That(_store.Asked, Is.EqualTo(new[] { "BOURG", "bourg" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task GetAsync_StoreNeverAnswers_IsGivenUpAndAskedAgain(bool blocks)
    {
        using var gate = new ManualResetEventSlim();
        var asked = new TaskCompletionSource();
        _store.Before = _ =>
        {
            asked.TrySetResult();
            if (blocks)
                gate.Wait(TimeSpan.FromSeconds(30));
            return new TaskCompletionSource().Task;
        };

        var first = Directory.GetAsync("bourg");
        await asked.Task;
        _time.Advance(TimeSpan.FromSeconds(10));

        var failure = Assert.ThrowsAsync<FranceConnectException>(() => first.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.That(failure!.Code, Is.EqualTo(FranceConnectErrorCode.TenantStoreFailed));
        Assert.That(failure.Message, Does.Contain("too slow"));
        _store.Before = static _ => Task.CompletedTask;
        Assert.That((await Directory.GetAsync("bourg")).Id, Is.EqualTo("bourg"), "the store answers again");
        gate.Set();
    }

    [Test]
    public void GetAsync_StoreThatObeysTheToken_IsToldToStop()
    {
        var asked = new TaskCompletionSource();
        _store.BeforeCancellable = async cancellation =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
        };

        var search = Directory.GetAsync("bourg");
        Assert.That(() => asked.Task, Throws.Nothing);
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.That(
            () => search.WaitAsync(TimeSpan.FromSeconds(20)),
            Refused.With(FranceConnectErrorCode.TenantStoreFailed)
        );
    }

    [TestCase(299, 1)]
    [TestCase(300, 2)]
    public async Task GetAsync_AfterTheLifetime_IsLoadedAgain(int seconds, int loads)
    {
        await Directory.GetAsync("bourg");
        _time.Advance(TimeSpan.FromSeconds(seconds));
        await Directory.GetAsync("bourg");

        Assert.That(_store.Asked, Has.Count.EqualTo(loads));
    }

    [Test]
    public async Task GetAsync_ManyAtOnce_LoadOnce()
    {
        var gate = new TaskCompletionSource();
        _store.Before = _ => gate.Task;

        var waiting = Enumerable.Range(0, 50).Select(_ => Directory.GetAsync("bourg")).ToArray();
        gate.SetResult();
        var tenants = await Task.WhenAll(waiting);

        Assert.That(tenants.Distinct().Count(), Is.EqualTo(1));
        Assert.That(_store.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task GetAsync_OneOfTheWaitingIsCancelled_TheOthersAreServed()
    {
        var gate = new TaskCompletionSource();
        _store.Before = _ => gate.Task;
        using var caller = new CancellationTokenSource();

        var impatient = Directory.GetAsync("bourg", caller.Token);
        var patient = Directory.GetAsync("bourg");
        await caller.CancelAsync();

        Assert.That(() => impatient, Throws.InstanceOf<OperationCanceledException>());
        gate.SetResult();
        Assert.That((await patient).Id, Is.EqualTo("bourg"));
        Assert.That(_store.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task GetAsync_TenantNamedAtStartup_NeverAsksTheStore()
    {
        Assert.That((await Directory.GetAsync("accueil")).Id, Is.EqualTo("accueil"));
        Assert.That((await Directory.GetAsync(null)).Id, Is.EqualTo("accueil"));
        Assert.That(_store.Asked, Is.Empty);
    }

    [Test]
    public async Task GetAsync_Unknown_HasItsCodeAndIsAskedAgainAfterTenSeconds()
    {
        Assert.That(() => Directory.GetAsync("inconnu"), Refused.With(FranceConnectErrorCode.TenantUnknown));
        Assert.That(() => Directory.GetAsync("inconnu"), Refused.With(FranceConnectErrorCode.TenantUnknown));
        Assert.That(_store.Asked, Has.Count.EqualTo(1));

        _store.Known.Add("inconnu");
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.That((await Directory.GetAsync("inconnu")).Id, Is.EqualTo("inconnu"));
    }

    [TestCase("")]
    [TestCase("../bourg")]
    [TestCase("a b")]
    [TestCase("é")]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void GetAsync_TextThatIsNoId_NeverReachesTheStore(string id)
    {
        Assert.That(() => Directory.GetAsync(id), Refused.With(FranceConnectErrorCode.TenantUnknown));
        Assert.That(_store.Asked, Is.Empty);
    }

    [Test]
    public async Task GetAsync_BrokenTenant_FailsAloneAndIsTriedAgain()
    {
        _store.Before = id =>
            id == "casse" ? throw new InvalidOperationException("base injoignable") : Task.CompletedTask;

        var failure = Assert.ThrowsAsync<FranceConnectException>(() => Directory.GetAsync("casse"));
        Assert.That(failure!.Code, Is.EqualTo(FranceConnectErrorCode.TenantStoreFailed));
        Assert.That(failure.IsTransient, Is.True);
        Assert.That(failure.InnerException, Is.TypeOf<InvalidOperationException>());
        Assert.That((await Directory.GetAsync("bourg")).Id, Is.EqualTo("bourg"));

        _store.Before = _ => Task.CompletedTask;
        _store.Known.Add("casse");
        Assert.That((await Directory.GetAsync("casse")).Id, Is.EqualTo("casse"), "a failure is not kept");
    }

    [Test]
    public async Task GetAsync_TenantWithMistakes_ListsThemAllAndFailsAlone()
    {
        _store.Spoil = tenant =>
        {
            tenant.ClientSecret = null;
            tenant.SigningAlgorithm = "HS256";
        };

        var failure = Assert.ThrowsAsync<FranceConnectException>(() => Directory.GetAsync("bourg"));
        Assert.That(failure!.Code, Is.EqualTo(FranceConnectErrorCode.TenantStoreFailed));
        Assert.That(failure.Message, Does.Contain("FCS1002").And.Contain("FCS1007"));

        _store.Spoil = _ => { };
        Assert.That((await Directory.GetAsync("ville")).Id, Is.EqualTo("ville"));
        Assert.That((await Directory.GetAsync("bourg")).Id, Is.EqualTo("bourg"), "corrected in the store");
    }

    [Test]
    public async Task GetAsync_StoreThrowsAtOnce_IsAFailureOfThatTenantOnly()
    {
        _store.ThrowsSynchronously = true;
        Assert.That(() => Directory.GetAsync("bourg"), Refused.With(FranceConnectErrorCode.TenantStoreFailed));

        _store.ThrowsSynchronously = false;
        Assert.That((await Directory.GetAsync("bourg")).Id, Is.EqualTo("bourg"));
    }

    [Test]
    public async Task GetAsync_MoreInventedNamesThanTheCapacity_DoNotStayInMemory()
    {
        Directory.Capacity = 20;

        for (var i = 0; i < 100; i++)
            Assert.That(() => Directory.GetAsync($"invente-{i}"), Refused.With(FranceConnectErrorCode.TenantUnknown));

        Assert.That(Directory.CachedCount, Is.InRange(1, 20));
        Assert.That((await Directory.GetAsync("bourg")).Id, Is.EqualTo("bourg"));
    }

    private static FranceConnectTenantOptions Fill(FranceConnectTenantOptions tenant)
    {
        tenant.ClientId = "un-service";
        tenant.ClientSecret = "secret-d-un-service-fictif-0123456789";
        return tenant;
    }

    internal sealed class Store : IFranceConnectTenantStore
    {
        private readonly ConcurrentQueue<string> _asked = new();

        public HashSet<string> Known { get; } = ["bourg", "ville"];

        public Func<string, Task> Before { get; set; } = static _ => Task.CompletedTask;

        public Func<CancellationToken, Task> BeforeCancellable { get; set; } = static _ => Task.CompletedTask;

        public Action<FranceConnectTenantOptions> Spoil { get; set; } = static _ => { };

        public bool ThrowsSynchronously { get; set; }

        public IReadOnlyCollection<string> Asked => _asked;

        public Task<FranceConnectTenantOptions?> FindAsync(
            string tenantId,
            CancellationToken cancellationToken = default
        )
        {
            _asked.Enqueue(tenantId);
            return ThrowsSynchronously
                ? throw new InvalidOperationException("panne")
                : LoadAsync(tenantId, cancellationToken);
        }

        private async Task<FranceConnectTenantOptions?> LoadAsync(string id, CancellationToken cancellationToken)
        {
            await Before(id);
            await BeforeCancellable(cancellationToken);
            if (!Known.Contains(id))
                return null;
            var tenant = Fill(new FranceConnectTenantOptions());
            Spoil(tenant);
            return tenant;
        }
    }
}
