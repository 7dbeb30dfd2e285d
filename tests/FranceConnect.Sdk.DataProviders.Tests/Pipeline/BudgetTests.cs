using System.Net.Sockets;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>One budget for all the providers of a sign-in: it always holds, and what fails costs its own facts only.</summary>
internal sealed class BudgetTests
{
    private static readonly string[] s_routes =
    [
        "/v3/dss/quotient_familial/france_connect",
        "/v3/dss/participation_familiale_eaje/france_connect",
        "/v4/cnous/etudiant_boursier/france_connect",
        "/v3/mesri/statut_etudiant/france_connect",
        "/v3/gip_mds/service_civique/france_connect",
        "/v3/dsnj/service_national/france_connect",
    ];

    private static async Task<HttpResponseMessage> NeverAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException();
    }

    private static Task<DataResult<DataResponse>> AskAsync(
        Site site,
        string route,
        DataBudget? budget,
        FranceConnectSession? session = null
    ) =>
        site.Client.GetAsync(
            session ?? site.Session(),
            new ApiParticulierRequest { Path = route },
            new DataCallOptions { Budget = budget }
        );

    [Test]
    public async Task Providers_OneDeadOneSlowOneGarbage_CostOnlyTheirOwnFacts()
    {
        using var site = new Site();
        site.Provider.Answer = (request, token) =>
            request.Path switch
            {
                var path when path == s_routes[1] => throw new HttpRequestException(
                    "refused",
                    new SocketException((int)SocketError.ConnectionRefused)
                ),
                var path when path == s_routes[2] => NeverAsync(token),
                var path when path == s_routes[3] => Task.FromResult(StubProvider.Json(200, "<html>")),
                _ => Task.FromResult(StubProvider.Json(200, """{"data":{"a":1}}""")),
            };
        var budget = DataBudget.StartFor(site.Session(), time: site.Time);

        var calls = s_routes.Select(route => AskAsync(site, route, budget)).ToList();
        await Task.WhenAll(calls.Where((_, i) => i != 2));
        Assert.That(calls[2].IsCompleted, Is.False);
        site.Time.Advance(DataBudget.DefaultDuration);
        var results = await Task.WhenAll(calls);

        Assert.That(
            results.Select(result => result.Outcome),
            Is.EqualTo(
                new[]
                {
                    DataOutcome.Found,
                    DataOutcome.TransportFailed,
                    DataOutcome.TooLate,
                    DataOutcome.TransportFailed,
                    DataOutcome.Found,
                    DataOutcome.Found,
                }
            )
        );
        Assert.That(results[1].Error!.Detail, Is.EqualTo("not reached: ConnectionRefused"));
        Assert.That(results[2].Error!.Code, Is.EqualTo(FranceConnectErrorCode.DataTooLate));
        Assert.That(results[3].Error!.Code, Is.EqualTo(FranceConnectErrorCode.DataAnswerInvalid));
    }

    [TestCase(60, 10)]
    [TestCase(14, 9)]
    [TestCase(6, 1)]
    public async Task Budget_EndsBeforeTheToken_WhateverTheProvider(int tokenSeconds, int budgetSeconds)
    {
        using var site = new Site();
        site.Provider.Answer = (_, token) => NeverAsync(token);
        var session = site.Session(model =>
            model.AccessTokenExpiresAt = site.Time.GetUtcNow().AddSeconds(tokenSeconds)
        );
        var budget = DataBudget.StartFor(session, time: site.Time);

        var call = AskAsync(site, s_routes[0], budget, session);
        site.Time.Advance(TimeSpan.FromSeconds(budgetSeconds - 0.1));
        Assert.That(call.IsCompleted, Is.False);
        site.Time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.That((await call).Outcome, Is.EqualTo(DataOutcome.TooLate));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Token_EndsTheCall_WithoutABudgetOrWithALongerOne(bool hasBudget)
    {
        using var site = new Site();
        site.Provider.Answer = (_, token) => NeverAsync(token);
        var session = site.Session(model => model.AccessTokenExpiresAt = site.Time.GetUtcNow().AddSeconds(20));
        var budget = hasBudget ? DataBudget.Start(TimeSpan.FromMinutes(5), site.Time) : null;

        var call = AskAsync(site, s_routes[0], budget, session);
        site.Time.Advance(TimeSpan.FromSeconds(15));

        Assert.That((await call).Outcome, Is.EqualTo(DataOutcome.TooLate));
    }

    [TestCase(60, 10, DataOutcome.TooLate)]
    [TestCase(14, 10, DataOutcome.TooLate)]
    [TestCase(5, 0, DataOutcome.TooLate)]
    [TestCase(0, 0, DataOutcome.TokenExpired)]
    public async Task Budget_AlreadyOver_NothingIsSent(int tokenSeconds, int advance, DataOutcome outcome)
    {
        using var site = new Site();
        var session = site.Session(model =>
            model.AccessTokenExpiresAt = site.Time.GetUtcNow().AddSeconds(tokenSeconds)
        );
        var budget = DataBudget.StartFor(session, time: site.Time);
        site.Time.Advance(TimeSpan.FromSeconds(advance));

        var result = await AskAsync(site, s_routes[0], budget, session);

        Assert.That(result.Outcome, Is.EqualTo(outcome));
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [Test]
    public async Task Budget_HandlerThatHeedsNoToken_HoldsAllTheSame()
    {
        using var site = new Site();
        var late = new TaskCompletionSource<HttpResponseMessage>();
        site.Provider.Answer = (_, _) => late.Task;
        var budget = DataBudget.StartFor(site.Session(), time: site.Time);

        var call = AskAsync(site, s_routes[0], budget);
        site.Time.Advance(DataBudget.DefaultDuration);

        Assert.That((await call).Outcome, Is.EqualTo(DataOutcome.TooLate));
        late.SetResult(StubProvider.Json(200, """{"data":{}}"""));
    }

    [Test]
    public async Task LateAnswer_OfAnyKind_LeavesNoUnobservedException()
    {
        var unobserved = new List<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs args)
        {
            lock (unobserved)
                unobserved.Add(args.Exception);
        }
        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            // Apart, so that nothing of it is left on this method's own stack.
            await Task.Run(LeaveLateAnswersAsync);
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        Assert.That(
            unobserved.Where(exception => $"{exception}".Contains("trop tard", StringComparison.Ordinal)),
            Is.Empty
        );
    }

    private static async Task LeaveLateAnswersAsync()
    {
        var late = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        var token = new TaskCompletionSource<ApiParticulierCredential?>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        var source = new StubCredentials();
        using var site = new Site(services: services => services.AddSingleton<IApiParticulierCredentialSource>(source));
        site.Provider.Answer = (_, _) => late.Task;
        var budget = DataBudget.StartFor(site.Session(), time: site.Time);
        source.Pending = token.Task;
        var first = AskAsync(site, s_routes[0], budget);
        var second = AskAsync(site, "/v5/men/scolarites/identite", budget);
        site.Time.Advance(DataBudget.DefaultDuration);
        Assert.That((await first).Outcome, Is.EqualTo(DataOutcome.TooLate));
        Assert.That((await second).Outcome, Is.EqualTo(DataOutcome.TooLate));
        late.SetException(new InvalidOperationException("trop tard"));
        token.SetException(new InvalidOperationException("trop tard"));
        // What the factory's timers keep alive must not keep the tasks, or their exceptions would never be missed.
        source.Pending = null;
        site.Provider.Answer = (_, _) => throw new InvalidOperationException();
        await Task.Yield();
    }

    [Test]
    public async Task CredentialSource_NeverAnswers_IsLeftAfterTheReadTimeout()
    {
        var source = new StubCredentials { Pending = new TaskCompletionSource<ApiParticulierCredential?>().Task };
        using var site = new Site(services: services => services.AddSingleton<IApiParticulierCredentialSource>(source));

        var call = site.AskAtDeskAsync();
        site.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.That((await call).Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataCredentialSourceFailed));
        Assert.That(site.Provider.Requests, Is.Empty);
    }
}
