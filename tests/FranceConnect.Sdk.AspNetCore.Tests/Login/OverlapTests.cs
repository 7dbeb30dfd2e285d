using System.Security.Claims;
using FranceConnect.Sdk.AspNetCore.Internal;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

/// <summary>One callback sent twice by one browser, the second before the first is answered: a reload, a double click.</summary>
internal sealed class OverlapTests
{
    // A request that must wait has no signal to give: it is given this long to do otherwise.
    private static readonly TimeSpan AWhile = TimeSpan.FromMilliseconds(300);

    private FakeTimeProvider _time = null!;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private Func<FranceConnectSessionContext, Task> _onSessionCreated = null!;
    private int _events;
    private Turnstile _network = null!;
    private Site _site = null!;
    private Browser _browser = null!;
    private Browser _twin = null!;
    private string _callback = null!;

    [SetUp]
    public async Task Open()
    {
        _events = 0;
        _time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        _onSessionCreated = static _ => Task.CompletedTask;
        _network = new Turnstile();
        _site = await Site.StartAsync(setup =>
        {
            setup.Services = services =>
            {
                services.AddSingleton<TimeProvider>(_time);
                services
                    .AddHttpClient(FranceConnectClientNames.HttpClient)
                    .AddHttpMessageHandler(() => _network.Door());
            };
            setup.Login = options =>
                options.Events.OnSessionCreated = context =>
                {
                    Interlocked.Increment(ref _events);
                    return _onSessionCreated(context);
                };
        });
        _browser = _site.OpenBrowser();
        _callback = await _browser.AuthorizeAsync(await _browser.StartAsync("/moi?page=2"));
        _twin = _site.OpenBrowser();
        _twin.Headers["Cookie"] = _browser.Cookies.GetCookieHeader(new Uri(Site.Origin));
    }

    [TearDown]
    public async Task Close()
    {
        _network.Open();
        _browser.Dispose();
        _twin.Dispose();
        await _site.DisposeAsync();
        _network.Dispose();
    }

    [TestCase("/token")]
    [TestCase("/userinfo")]
    public async Task Callback_SentAgainMeanwhile_BothSignInAndTheCodeIsSentOnce(string during)
    {
        _network.CloseAt(during);
        var first = _browser.GetAsync(_callback);
        await _network.SomeoneWaits;
        var second = _twin.GetAsync(_callback);
        await Task.WhenAny(second, Task.Delay(AWhile));
        _network.Open();

        foreach (var page in await Task.WhenAll(first, second))
        {
            Assert.That(page.Location, Is.EqualTo("/moi?page=2"), page.Body);
            Assert.That(page.SetsSession, Is.True);
        }
        Assert.That(_network.Count("/token"), Is.EqualTo(1));
        Assert.That(_events, Is.EqualTo(1));
        Assert.That((await _browser.GetAsync("/moi")).Body, Does.StartWith("DUBOIS"));
        _twin.Headers.Remove("Cookie");
        Assert.That((await _twin.GetAsync("/moi")).Body, Does.StartWith("DUBOIS"));
        Assert.That(_site.Services.GetRequiredService<CallbacksUnderWay>().Count, Is.Zero);
    }

    [Test]
    public async Task Callback_SentAgainMeanwhile_BothGetTheCookiesOfTheEventOnce()
    {
        _onSessionCreated = context =>
        {
            context.HttpContext.Response.Cookies.Append("dossier", "42");
            context.HttpContext.Response.Cookies.Append("langue", "fr");
            return Task.CompletedTask;
        };
        _network.CloseAt("/userinfo");
        var first = _browser.GetAsync(_callback);
        await _network.SomeoneWaits;
        var second = _twin.GetAsync(_callback);
        await Task.WhenAny(second, Task.Delay(AWhile));
        _network.Open();

        var pages = await Task.WhenAll(first, second);

        Assert.That(pages[0].SetCookies, Has.One.StartsWith("dossier=42").And.One.StartsWith("langue=fr"));
        Assert.That(
            pages[1].SetCookies.Select(NameOf),
            Is.EquivalentTo(pages[0].SetCookies.Select(NameOf)),
            "nothing twice, nothing missing"
        );
        Assert.That(pages[1].SetCookies, Has.One.StartsWith("dossier=42").And.One.StartsWith("langue=fr"));
        Assert.That(_events, Is.EqualTo(1));

        static string NameOf(string cookie) => cookie.Split('=')[0];
    }

    [Test]
    public async Task Callback_Reloaded_TheSecondRequestSignsInThoughTheFirstWasLeft()
    {
        using var leave = new CancellationTokenSource();
        _network.CloseAt("/userinfo");
        var first = _browser.GetAsync(_callback, leave.Token);
        await _network.SomeoneWaits;
        await leave.CancelAsync();
        var second = _twin.GetAsync(_callback);
        await Task.WhenAny(second, Task.Delay(AWhile));
        _network.Open();

        Assert.That((await second).SetsSession, Is.True, (await second).Body);
        await Task.WhenAny(first); // whatever a test server makes of it
    }

    [Test]
    public async Task Callback_SentMeanwhileByAnotherBrowser_IsRefusedAtOnce()
    {
        using var stranger = _site.OpenBrowser();
        using var forger = _site.OpenBrowser();
        forger.Headers["Cookie"] = $"{_browser.PendingLogins.Single().Name}=contrefait";
        _network.CloseAt("/userinfo");
        var first = _browser.GetAsync(_callback);
        await _network.SomeoneWaits;

        FailurePages.AssertIs(await stranger.GetAsync(_callback), "FCS2002");
        FailurePages.AssertIs(await forger.GetAsync(_callback), "FCS2002");
        _network.Open();
        Assert.That((await first).SetsSession, Is.True);
    }

    [Test]
    public async Task Callback_SentAgainMeanwhile_SharesTheFailureToo()
    {
        _network.CloseAt("/userinfo");
        _network.Answer = System.Net.HttpStatusCode.Unauthorized;
        var first = _browser.GetAsync(_callback);
        await _network.SomeoneWaits;
        var second = _twin.GetAsync(_callback);
        await Task.WhenAny(second, Task.Delay(AWhile));
        _network.Open();

        FailurePages.AssertIs(await first, "FCS2016");
        FailurePages.AssertIs(await second, "FCS2016");
        Assert.That(_network.Count("/token"), Is.EqualTo(1));
    }

    [Test]
    public async Task Callback_SentAgainAndTheSessionIsTooLarge_NeitherSignsInNorGetsTheCookiesOfTheEvent()
    {
        _onSessionCreated = context =>
        {
            context.HttpContext.Response.Cookies.Append("dossier", "42");
            context.Principal.AddIdentity(new ClaimsIdentity([new Claim("long", new string('x', 20_000))]));
            return Task.CompletedTask;
        };
        _network.CloseAt("/userinfo");
        var first = _browser.GetAsync(_callback);
        await _network.SomeoneWaits;
        var second = _twin.GetAsync(_callback);
        await Task.WhenAny(second, Task.Delay(AWhile));
        _network.Open();

        foreach (var page in await Task.WhenAll(first, second))
        {
            FailurePages.AssertIs(page, "FCS2023");
            Assert.That(page.SetCookies, Has.One.Items.And.All.Contains(".fc-login."), "the pending login's removal");
        }
        Assert.That(_site.Log.Lines.Count(line => line.Id == 2023), Is.EqualTo(1));
    }

    [Test]
    public async Task Callback_SentAgainWhileTheEventFails_BothAreToldAndTheCauseIsLoggedOnce()
    {
        var entered = new TaskCompletionSource();
        var fail = new TaskCompletionSource();
        _onSessionCreated = _ =>
        {
            entered.TrySetResult();
            return fail.Task;
        };
        var first = _browser.GetAsync(_callback);
        await entered.Task.WaitAsync(Patience);
        var second = _twin.GetAsync(_callback);
        await Task.WhenAny(second, Task.Delay(AWhile));
        fail.SetException(new NotSupportedException("panne"));

        FailurePages.AssertIs(await first, "FCS2021");
        FailurePages.AssertIs(await second, "FCS2021");
        Assert.That(_events, Is.EqualTo(1));
        Assert.That(_site.Log.Lines.Count(line => line.Id == 2021), Is.EqualTo(1));
    }

    [Test]
    public async Task Callback_SentAgainWhileTheEventHangs_WaitsAMinuteAtMost()
    {
        var entered = new TaskCompletionSource();
        var hang = new TaskCompletionSource();
        _onSessionCreated = _ =>
        {
            entered.TrySetResult();
            return hang.Task;
        };
        var first = _browser.GetAsync(_callback);
        await entered.Task.WaitAsync(Patience);
        var second = _twin.GetAsync(_callback);
        await Task.WhenAny(second, Task.Delay(AWhile));
        Assert.That(second.IsCompleted, Is.False);
        _time.Advance(CallbacksUnderWay.Patience);

        FailurePages.AssertIs(await second, "FCS2021");
        hang.SetResult();
        Assert.That((await first).SetsSession, Is.True);
    }

    /// <summary>The way to FranceConnect: one path of it may be closed for a while, after FranceConnect has answered.</summary>
    private sealed class Turnstile : IDisposable
    {
        private readonly TaskCompletionSource _someone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly List<string> _seen = [];
        private string? _closed;

        public Task SomeoneWaits => _someone.Task.WaitAsync(Patience);

        public System.Net.HttpStatusCode? Answer { get; set; }

        public DelegatingHandler Door() => new Passage(this);

        public void CloseAt(string path) => _closed = path;

        public void Open() => _open.TrySetResult();

        public int Count(string path)
        {
            lock (_seen)
                return _seen.Count(seen => seen.EndsWith(path, StringComparison.Ordinal));
        }

        public void Dispose() => Open();

        private sealed class Passage(Turnstile owner) : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request,
                CancellationToken cancellationToken
            )
            {
                var path = request.RequestUri!.AbsolutePath;
                lock (owner._seen)
                    owner._seen.Add(path);
                var isClosed = owner._closed is { } closed && path.EndsWith(closed, StringComparison.Ordinal);
                // A door before userinfo, so that the first token may still be revoked; after the token endpoint, whose code is then used.
                if (isClosed && path.EndsWith("/userinfo", StringComparison.Ordinal))
                    await PassAsync(cancellationToken);
                var answer = await base.SendAsync(request, cancellationToken);
                if (isClosed && path.EndsWith("/token", StringComparison.Ordinal))
                    await PassAsync(cancellationToken);
                if (isClosed && owner.Answer is { } status)
                    answer.StatusCode = status;
                return answer;
            }

            private Task PassAsync(CancellationToken cancellationToken)
            {
                owner._someone.TrySetResult();
                return owner._open.Task.WaitAsync(cancellationToken);
            }
        }
    }
}
