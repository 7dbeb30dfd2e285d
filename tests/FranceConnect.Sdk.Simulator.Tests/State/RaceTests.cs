using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator.Tests.State;

/// <summary>Two requests at the same instant: a code is redeemed once and a replay leaves no token; a login gives one code.</summary>
internal sealed class RaceTests
{
    [Test]
    public async Task ExchangeAsync_ReplayBetweenTheCodeAndItsToken_LeavesNoTokenAlive()
    {
        var clock = new InterruptingTime();
        await using var fixture = await SimulatorFixture.StartAsync(options => options.TimeProvider = clock);
        var code = (await fixture.SignInAsync())["code"];
        Task<Answer>? replay = null;
        // Read first to find the code, then for the token's date of issue: there, the replay comes in and is given time to end.
        clock.Interrupt(
            afterReads: 2,
            () =>
            {
                replay = Task.Run(() => fixture.ExchangeAsync(code));
                Task.WaitAny([replay], TimeSpan.FromMilliseconds(500));
            }
        );

        var first = await fixture.ExchangeAsync(code);
        var second = await replay!;
        var userInfo = await fixture.UserInfoAsync(first.Json["access_token"]!.GetValue<string>());

        Assert.That((first.Status, second.Code), Is.EqualTo((200, "Y0416228")));
        Assert.That((userInfo.Status, userInfo.Code), Is.EqualTo((401, "Y040001")), "the replay revoked it");
    }

    [Test]
    public void ResumeAsync_SameLoginOnManyThreads_GivesOneCode()
    {
        const int Tries = 20_000;
        const int Threads = 8; // more than cores: the race is lost when a thread is put aside at the wrong moment
        var core = new SimulatorCore(new FranceConnectSimulatorOptions(), new Uri("http://127.0.0.1:1/")).FranceConnect;
        var sessions = new BrowserSessions(core);
        var resume = new ResumeEndpoint(core, sessions);
        var codes = new int[Tries];
        var logins = Enumerable.Range(0, Tries).Select(_ => CompletedLogin(core)).ToArray();
        using var line = new Barrier(Threads);

        void Run()
        {
            for (var i = 0; i < Tries; i++)
            {
                var context = new DefaultHttpContext();
                context.Request.Headers.Cookie = $"fc_session_id={logins[i].Id}";
                line.SignalAndWait();
                try
                {
                    resume.ResumeAsync(context, logins[i].Interaction!.Uid).GetAwaiter().GetResult();
                    Interlocked.Increment(ref codes[i]);
                }
                catch (ErrorPageException error) when (error.Code == "Y04D5AB7") { }
            }
        }

        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(Run)).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.That(codes.Count(count => count != 1), Is.Zero, "logins without exactly one code");
    }

    [Test]
    public void TryFinish_AskedTwice_IsTrueOnce()
    {
        var core = new SimulatorCore(new FranceConnectSimulatorOptions(), new Uri("http://127.0.0.1:1/")).FranceConnect;
        var interaction = CompletedLogin(core).Interaction!;

        Assert.That((interaction.TryFinish(), interaction.TryFinish()), Is.EqualTo((true, false)));
        Assert.That(interaction.IsFinished, Is.True);
    }

    private static BrowserSession CompletedLogin(PlatformCore core)
    {
        core.TryFindClient(SimulatorClient.DemoClientId, out var client);
        var session = new BrowserSession
        {
            Interaction = new Interaction(
                new AuthorizationRequest
                {
                    Client = client!,
                    RedirectUri = SimulatorFixture.RedirectUri,
                    State = "etat",
                    Nonce = "nonce",
                    Scopes = ["openid"],
                    Acr = "eidas1",
                }
            )
            {
                Persona = core.Population.Find("test"),
                Acr = "eidas1",
                IsCompleted = true,
            },
        };
        core.Sessions.Set(session.Id, session);
        return session;
    }

    /// <summary>The system's clock, that can run something of a test in the middle of one of its readings.</summary>
    private sealed class InterruptingTime : TimeProvider
    {
        private int _reads = -1;
        private Action? _interruption;

        public void Interrupt(int afterReads, Action interruption)
        {
            _interruption = interruption;
            _reads = afterReads;
        }

        public override DateTimeOffset GetUtcNow()
        {
            if (Interlocked.Decrement(ref _reads) == 0)
            {
                _interruption!();
            }

            return base.GetUtcNow();
        }
    }
}
