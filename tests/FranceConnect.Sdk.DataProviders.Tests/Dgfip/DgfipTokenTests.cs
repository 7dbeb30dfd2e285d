using FranceConnect.Sdk.DataProviders.Dgfip;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The DGFiP's own token: kept, shared, renewed once, and refused.</summary>
public sealed class DgfipTokenTests
{
    [Test]
    public async Task Token_UntilItExpires_IsKept()
    {
        using var site = new TaxSite();
        site.Grant = () => TaxSite.GrantOf(TaxSite.Token, seconds: 600);

        await site.Client.GetSituationAsync(site.Session(), 2025);
        site.Time.Advance(TimeSpan.FromSeconds(569));
        await site.Client.GetSituationAsync(site.Session(), 2025);
        var before = site.Grants.Count;
        site.Time.Advance(TimeSpan.FromSeconds(1));
        await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That((before, site.Grants.Count), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Token_WithoutALifetime_IsKeptForASignInOnly()
    {
        using var site = new TaxSite();
        site.Grant = () => TaxSite.Json(200, """{"access_token":"a","expires_in":"longtemps"}""");

        await site.Client.GetSituationAsync(site.Session(), 2025);
        await site.Client.GetSituationAsync(site.Session(), 2025);
        var before = site.Grants.Count;
        site.Time.Advance(TimeSpan.FromMinutes(1));
        await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That((before, site.Grants.Count), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Token_AskedByManyTogether_IsAskedOnce()
    {
        using var site = new TaxSite();
        var gate = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        site.Dgfip.Answer = (request, _) =>
            request.Method == "POST" ? gate.Task : Task.FromResult(TaxSite.Json(200, """{"rfr":1}"""));

        var calls = Enumerable.Range(0, 20).Select(_ => site.Client.GetSituationAsync(site.Session(), 2025)).ToList();
        gate.SetResult(TaxSite.GrantOf(TaxSite.Token));
        var results = await Task.WhenAll(calls);

        Assert.That(results.Select(result => result.Outcome), Has.All.EqualTo(DataOutcome.Found));
        Assert.That((site.Grants.Count, site.Calls.Count), Is.EqualTo((1, 20)));
    }

    [Test]
    public async Task Token_FirstCallerGivesUp_StillServesTheOthers()
    {
        using var site = new TaxSite();
        var gate = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        site.Dgfip.Answer = (request, _) =>
            request.Method == "POST" ? gate.Task : Task.FromResult(TaxSite.Json(200, """{"rfr":1}"""));
        using var impatient = new CancellationTokenSource();

        var first = site.Client.GetSituationAsync(site.Session(), 2025, cancellationToken: impatient.Token);
        var second = site.Client.GetSituationAsync(site.Session(), 2025);
        await impatient.CancelAsync();

        Assert.That(
            async () => await first,
            Throws
                .InstanceOf<OperationCanceledException>()
                .With.Property(nameof(OperationCanceledException.CancellationToken))
                .EqualTo(impatient.Token)
        );
        gate.SetResult(TaxSite.GrantOf(TaxSite.Token));
        Assert.That((await second).Outcome, Is.EqualTo(DataOutcome.Found));
        Assert.That(site.Grants, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Token_NotThereWithinTheBudget_IsTooLate()
    {
        using var site = new TaxSite();
        var gate = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        site.Dgfip.Answer = (_, _) => gate.Task;
        var options = new DataCallOptions { Budget = DataBudget.Start(TimeSpan.FromSeconds(10), site.Time) };

        var call = site.Client.GetSituationAsync(site.Session(), 2025, options);
        site.Time.Advance(TimeSpan.FromSeconds(10));
        var result = await call;
        gate.SetResult(TaxSite.GrantOf(TaxSite.Token));

        Assert.That(
            (result.Outcome, result.Error?.Code),
            Is.EqualTo((DataOutcome.TooLate, FranceConnectErrorCode.DataTooLate))
        );
    }

    [Test]
    public async Task Token_RefusedBeforeItsTime_IsRenewedOnce()
    {
        using var site = new TaxSite();
        var rank = 0;
        site.Grant = () => TaxSite.GrantOf($"jeton-{++rank}");
        site.Data = request =>
            request.Header("Authorization") == "Bearer jeton-1"
                ? TaxSite.Empty(401)
                : TaxSite.Json(200, """{"rfr":1}""");

        var result = await site.Client.GetSituationAsync(site.Session(), 2025);
        var next = await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That((result.Outcome, next.Outcome), Is.EqualTo((DataOutcome.Found, DataOutcome.Found)));
        Assert.That((site.Grants.Count, site.Calls.Count), Is.EqualTo((2, 3)));
    }

    [Test]
    public async Task Token_AlwaysRefused_IsNotAskedForEver()
    {
        using var site = new TaxSite();
        site.Data = _ => TaxSite.Empty(401);

        var result = await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That(
            (result.Outcome, result.Error?.Code, result.Error?.Kind, result.Error?.Status),
            Is.EqualTo(
                (
                    DataOutcome.CredentialsRefused,
                    FranceConnectErrorCode.DataCredentialsRefused,
                    DataErrorKind.Authentication,
                    401
                )
            )
        );
        Assert.That((site.Grants.Count, site.Calls.Count), Is.EqualTo((2, 2)));
    }

    [TestCase(400, """{"error":"invalid_scope"}""", "invalid_scope")]
    [TestCase(401, """{"error":"invalid_client","error_description":"client dgfip+fictif"}""", "invalid_client")]
    [TestCase(401, "", null)]
    [TestCase(403, """{"error":"Un Texte!"}""", null)]
    public async Task Token_ClientRefused_IsCredentialsRefusedAndNothingIsAsked(int status, string body, string? word)
    {
        using var site = new TaxSite();
        site.Grant = () => TaxSite.Json(status, body);

        var result = await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.Multiple(() =>
        {
            Assert.That(result.Outcome, Is.EqualTo(DataOutcome.CredentialsRefused));
            Assert.That(result.Error!.Code, Is.EqualTo(FranceConnectErrorCode.DataCredentialsRefused));
            Assert.That(result.Error.ProviderCode, Is.EqualTo(word));
            Assert.That(result.Error.Address!.AbsolutePath, Is.EqualTo("/passerelle/token"));
            Assert.That(result.Response, Is.Null);
            Assert.That(site.Calls, Is.Empty);
        });
    }

    [TestCase("<html>maintenance</html>")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("""{"access_token":""}""")]
    [TestCase("""{"access_token":"a b"}""")]
    [TestCase("""{"access_token":"a\r\nX-Autre: b"}""")]
    [TestCase("""{"access_token":"a","token_type":"mac"}""")]
    [TestCase("""{"access_token":12}""")]
    public async Task Token_AnswerThatIsNoGrant_IsRefused(string body)
    {
        using var site = new TaxSite();
        site.Grant = () => TaxSite.Json(200, body);

        var result = await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That(
            (result.Outcome, result.Error?.Code, site.Calls.Count),
            Is.EqualTo((DataOutcome.TransportFailed, FranceConnectErrorCode.DataAnswerInvalid, 0))
        );
    }

    // A wrong base address must not read as "this person has no file".
    [TestCase(404)]
    [TestCase(204)]
    [TestCase(410)]
    public async Task Token_RouteThatIsNotThere_IsNotNotFound(int status)
    {
        using var site = new TaxSite();
        site.Grant = () => TaxSite.Empty(status);

        var result = await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That(result.Outcome, Is.EqualTo(DataOutcome.TransportFailed));
    }

    [Test]
    public async Task Token_Failure_IsNotKept()
    {
        using var site = new TaxSite();
        site.Grant = () => TaxSite.Empty(503);
        var down = await site.Client.GetSituationAsync(site.Session(), 2025);
        site.Grant = () => TaxSite.GrantOf(TaxSite.Token);

        var up = await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That((down.Outcome, up.Outcome), Is.EqualTo((DataOutcome.ProviderDown, DataOutcome.Found)));
        Assert.That((down.Error!.Method, down.Response), Is.EqualTo(("POST", (DataResponse?)null)));
    }

    [Test]
    public async Task Token_TwoCollectivites_NeverShareOne()
    {
        using var site = new TaxSite(options =>
            options.Tenants["ville-modele"] = new DgfipTenantOptions
            {
                ClientId = "autre",
                ClientSecret = "autre-secret",
            }
        );
        var rank = 0;
        site.Grant = () => TaxSite.GrantOf($"jeton-{++rank}");

        await site.Client.GetSituationAsync(site.Session(), 2025);
        await site.Client.GetSituationAsync(
            site.Session(session => session.Tenant = FranceConnectModelFactory.CreateTenant("ville-modele")),
            2025
        );

        Assert.That(
            site.Calls.Select(call => call.Header("Authorization")),
            Is.EqualTo(new[] { "Bearer jeton-1", "Bearer jeton-2" })
        );
    }
}
