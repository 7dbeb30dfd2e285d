using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Retries;

/// <summary>What is asked again (reads), how often and how long; what never is (the code).</summary>
[TestFixture]
internal sealed class RetryTests
{
    private static readonly TimeSpan Grant = TimeSpan.FromSeconds(30);

    private PatientTime _clock = null!;
    private WiredSite _wired = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _clock = new PatientTime();
        _wired = new WiredSite();
        await _wired.StartAsync(_clock);
    }

    [TearDown]
    public async Task StopAsync() => await _wired.DisposeAsync();

    private static readonly Dictionary<string, Func<HttpResponseMessage>> Passing = new()
    {
        ["503"] = () => Wire.Status(503),
        ["500"] = () => Wire.Status(500),
        ["502"] = () => Wire.Status(502),
        ["504"] = () => Wire.Status(504),
        ["408"] = () => Wire.Status(408),
        ["connection reset"] = () => throw Reset(),
        ["name unknown"] = () =>
            throw new HttpRequestException("x", new SocketException((int)SocketError.HostNotFound)),
        ["certificate refused"] = () => throw new HttpRequestException("x", new AuthenticationException("x")),
        ["connection lost in the body"] = () => new() { Content = new StreamContent(new BrokenStream()) },
    };

    private static IEnumerable<TestCaseData> Reads() =>
        from endpoint in (string[])[Wire.Discovery, Wire.Jwks, Wire.UserInfo]
        from failure in Passing.Keys
        from times in (int[])[1, 2]
        select new TestCaseData(endpoint, failure, times).SetArgDisplayNames($"{endpoint}: {failure} × {times}");

    [TestCaseSource(nameof(Reads))]
    public async Task SignIn_ReadFailsAndRecovers_SignsIn(string endpoint, string failure, int times)
    {
        _wired.Wire.Answer(endpoint, Passing[failure], times);

        var result = await _wired.Site.SignInAsync();

        Assert.That(result.Error?.ToString(), Is.Null);
        Assert.That(_wired.Wire.Count(endpoint), Is.EqualTo(times + 1));
        Assert.That(_wired.Wire.Count(Wire.Token), Is.EqualTo(1));
        // A wait whose jitter is below a millisecond, five in a million, is none: Task.Delay counts in whole ones.
        Assert.That(_clock.Waits, Has.Count.InRange(times - 1, times));
        Assert.That(_clock.Waits.Sum(wait => wait.TotalSeconds), Is.LessThan(Grant.TotalSeconds / 2));
    }

    [TestCase(Wire.Discovery, "503", "discovery document: status 503")]
    [TestCase(Wire.Discovery, "connection reset", "discovery document: not reached: ConnectionReset")]
    [TestCase(Wire.Discovery, "certificate refused", "discovery document: not reached: TLS refused")]
    [TestCase(Wire.Jwks, "503", "key set: status 503")]
    [TestCase(Wire.Jwks, "connection lost in the body", "key set: not reached")]
    public void StartLoginAsync_ReadKeepsFailing_GivesUpWithItsCodeAndCause(
        string endpoint,
        string failure,
        string detail
    )
    {
        _wired.Wire.Answer(endpoint, Passing[failure]);

        var refusal = Assert.ThrowsAsync<FranceConnectException>(() =>
            _wired.Site.Client.StartLoginAsync(new LoginRequest())
        );

        Assert.That((refusal!.Code.Value, refusal.Code.IsTransient), Is.EqualTo(("FCS2009", true)));
        Assert.That(refusal.Error.Detail, Is.EqualTo(detail));
        Assert.That(_wired.Wire.Count(endpoint), Is.EqualTo(3));
    }

    [TestCase("503", "status 503")]
    [TestCase("connection reset", "not reached: ConnectionReset")]
    [TestCase("connection lost in the body", "not reached")]
    [TestCase("name unknown", "not reached: HostNotFound")]
    [TestCase("certificate refused", "not reached: TLS refused")]
    public async Task CompleteLoginAsync_UserInfoKeepsFailing_GivesUpWithItsCode(string failure, string detail)
    {
        _wired.Wire.Answer(Wire.UserInfo, Passing[failure]);

        var error = (await _wired.Site.SignInAsync()).Error!;

        Assert.That((error.Code.Value, error.IsTransient, error.Detail), Is.EqualTo(("FCS2015", true, detail)));
        Assert.That(error.Code.IsProviderFault, Is.True);
        Assert.That(_wired.Wire.Count(Wire.UserInfo), Is.EqualTo(3));
    }

    [TestCase(401, "FCS2016")]
    [TestCase(403, "FCS2016")]
    [TestCase(400, "FCS2015")]
    [TestCase(404, "FCS2015")]
    [TestCase(429, "FCS2015")]
    [TestCase(302, "FCS2015")]
    public async Task CompleteLoginAsync_UserInfoRefuses_IsNotAskedAgain(int status, string code)
    {
        _wired.Wire.Answer(Wire.UserInfo, () => Wire.Status(status));

        var error = (await _wired.Site.SignInAsync()).Error!;

        Assert.That((error.Code.Value, error.Detail), Is.EqualTo((code, $"status {status}")));
        Assert.That(_wired.Wire.Count(Wire.UserInfo), Is.EqualTo(1));
    }

    [TestCase("503", "FCS2013")]
    [TestCase("500", "FCS2013")]
    [TestCase("408", "FCS2013")]
    [TestCase("connection reset", "FCS2013")]
    [TestCase("connection lost in the body", "FCS2013")]
    public async Task CompleteLoginAsync_TokenEndpointFails_TheCodeIsSentOnce(string failure, string code)
    {
        _wired.Wire.Answer(Wire.Token, Passing[failure], times: 1);

        var error = (await _wired.Site.SignInAsync()).Error!;

        Assert.That((error.Code.Value, error.IsTransient), Is.EqualTo((code, true)));
        Assert.That(_wired.Wire.Count(Wire.Token), Is.EqualTo(1));
        Assert.That(_wired.Wire.Count(Wire.UserInfo), Is.Zero);
        Assert.That((await _wired.Site.SignInAsync()).Succeeded, Is.True, "the citizen can start again");
    }

    [Test]
    public async Task SignIn_RetryAfterOfASecond_IsObeyed()
    {
        _wired.Wire.Answer(Wire.UserInfo, () => After(TimeSpan.FromSeconds(1)), times: 1);

        var result = await _wired.Site.SignInAsync();

        Assert.That(result.Succeeded, Is.True);
        Assert.That(_clock.Waits, Is.EqualTo([TimeSpan.FromSeconds(1)]));
    }

    [TestCase("00:00:04")]
    [TestCase("00:02:00")]
    [TestCase("1.00:00:00")]
    public async Task SignIn_RetryAfterTooLong_IsNotObeyed(string delay)
    {
        _wired.Wire.Answer(Wire.UserInfo, () => After(TimeSpan.Parse(delay, null)), times: 1);

        var result = await _wired.Site.SignInAsync();

        Assert.That(result.Succeeded, Is.True);
        Assert.That(_clock.Waits, Has.Count.LessThanOrEqualTo(1).And.All.LessThan(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public async Task SignIn_ManyRetries_AreSpreadOut()
    {
        foreach (var _ in Enumerable.Range(0, 10))
        {
            _wired.Wire.Answer(Wire.UserInfo, Passing["503"], times: 1);
            await _wired.Site.SignInAsync();
        }

        Assert.That(_clock.Waits, Has.Count.InRange(9, 10));
        Assert.That(_clock.Waits.Distinct().Count(), Is.GreaterThan(5), "jitter");
        Assert.That(_clock.Waits, Is.All.LessThan(TimeSpan.FromSeconds(3)));
    }

    [TestCase(Wire.Token, "FCS2013", 1)]
    [TestCase(Wire.UserInfo, "FCS2015", 3)]
    public async Task CompleteLoginAsync_NoAnswerAtAll_GivesUpInsideTheGrant(string endpoint, string code, int sent)
    {
        var silence = new SemaphoreSlim(0);
        _wired.Wire.Answer(
            endpoint,
            async cancellation =>
            {
                silence.Release();
                await Task.Delay(Timeout.Infinite, cancellation);
                return Wire.Status(200);
            }
        );
        var startedAt = _clock.GetUtcNow();

        var login = _wired.Site.SignInAsync();
        foreach (var _ in Enumerable.Range(0, sent))
        {
            await silence.WaitAsync();
            _clock.Advance(TimeSpan.FromSeconds(endpoint == Wire.Token ? 10 : 6));
        }
        var error = (await login).Error!;

        Assert.That((error.Code.Value, error.IsTransient, error.Detail), Is.EqualTo((code, true, "too slow")));
        Assert.That(_wired.Wire.Count(endpoint), Is.EqualTo(sent));
        Assert.That(_clock.GetUtcNow() - startedAt, Is.LessThan(Grant));
    }

    [Test]
    public async Task CompleteLoginAsync_EveryStepSlow_GivesUpWithTheGrant()
    {
        var challenge = await _wired.Site.Client.StartLoginAsync(new LoginRequest());
        var callback = await _wired.Site.Simulator.AuthorizeAsync(challenge.AuthorizeUrl, "test");
        _wired.Site.Simulator.RotateKeys();
        var silence = new SemaphoreSlim(0);
        Slow(Wire.Token, 9);
        Slow(Wire.Discovery, 5);
        Slow(Wire.Jwks, 5);
        _wired.Wire.Answer(
            Wire.UserInfo,
            async cancellation =>
            {
                silence.Release();
                await Task.Delay(Timeout.Infinite, cancellation);
                return Wire.Status(200);
            }
        );

        var login = _wired.Site.CompleteAsync(callback, challenge.State);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await silence.WaitAsync();
            _clock.Advance(TimeSpan.FromSeconds(6));
        }
        var error = (await login.WaitAsync(TimeSpan.FromSeconds(20))).Error!;

        Assert.That((error.Code.Value, error.IsTransient), Is.EqualTo(("FCS2022", true)));
        Assert.That(error.Code.IsProviderFault, Is.True);
        Assert.That(_wired.Wire.Count(Wire.UserInfo), Is.EqualTo(2), "no third attempt after the grant's end");
    }

    [Test]
    public async Task CompleteLoginAsync_TheCallerGivesUp_IsNotCalledSlow()
    {
        using var caller = new CancellationTokenSource();
        var challenge = await _wired.Site.Client.StartLoginAsync(new LoginRequest());
        var callback = await _wired.Site.Simulator.AuthorizeAsync(challenge.AuthorizeUrl, "test");
        _wired.Wire.Answer(
            Wire.UserInfo,
            async cancellation =>
            {
                await caller.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellation);
                return Wire.Status(200);
            }
        );

        Assert.CatchAsync<OperationCanceledException>(() =>
            _wired.Site.Client.CompleteLoginAsync(
                LoginCallback.FromQueryString(callback.Query),
                challenge.State,
                caller.Token
            )
        );
    }

    private void Slow(string endpoint, int seconds) =>
        _wired.Wire.Alter(
            endpoint,
            body =>
            {
                _clock.Advance(TimeSpan.FromSeconds(seconds));
                return body;
            }
        );

    private static HttpRequestException Reset() =>
        new("La connexion a été coupée.", new SocketException((int)SocketError.ConnectionReset));

    private static HttpResponseMessage After(TimeSpan delay)
    {
        var answer = Wire.Status(503);
        answer.Headers.RetryAfter = new RetryConditionHeaderValue(delay);
        return answer;
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("La connexion a été coupée.");

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => throw new IOException("La connexion a été coupée.");
    }
}
