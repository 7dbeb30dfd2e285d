using System.Globalization;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The vendor's token and its delegations (API Particulier's documentation).</summary>
internal sealed class VendorTests
{
    private const string Token = "jeton-editeur-fictif";

    private static Site Vendor(Action<ApiParticulierOptions>? configure = null) =>
        new(options =>
        {
            options.Token = null;
            options.VendorToken = Token;
            configure?.Invoke(options);
        });

    private static string Page(int page, int totalPages, params string[] ids) =>
        $$$"""
            {"data":[{{{string.Join(',', ids.Select(Entry))}}}],
            "meta":{"page":{{{page}}},"per_page":100,"total":3,"total_pages":{{{totalPages}}}}}
            """;

    private static string Entry(string id) =>
        $$"""
            {"id":"{{id}}","authorization_request_id":48231,"siret":"{{Site.Recipient}}","intitule":"Tarification fictive",
            "scopes":["dss_quotient_familial"],"statut":"{{(
                id.StartsWith('r') ? "revoked" : "active"
            )}}","created_at":"2026-06-01T08:00:00Z"}
            """;

    [Test]
    public async Task ListDelegations_Page_IsTyped()
    {
        using var site = Vendor();
        site.Provider.Answers(200, Page(2, 7, "6f3c8d9a", "r1"));

        var page = (await site.Client.Vendor.ListDelegationsAsync(2, 100)).Value;

        Assert.Multiple(() =>
        {
            Assert.That(site.Provider.Single.Path, Is.EqualTo("/editeur/api/v1/delegations"));
            Assert.That(site.Provider.Single.Query, Is.EqualTo(new[] { ("page", "2"), ("per_page", "100") }));
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer " + Token));
            Assert.That((page.Page, page.PerPage, page.Total, page.TotalPages), Is.EqualTo((2L, 100L, 3L, 7L)));
            Assert.That(page.Delegations[0].Id, Is.EqualTo("6f3c8d9a"));
            Assert.That(page.Delegations[0].AuthorizationRequestId, Is.EqualTo(48231));
            Assert.That(page.Delegations[0].Siret, Is.EqualTo(Site.Recipient));
            Assert.That(page.Delegations[0].Scopes, Is.EqualTo(new[] { "dss_quotient_familial" }));
            Assert.That(page.Delegations[0].Statut, Is.EqualTo(DelegationStatus.Active));
            Assert.That(page.Delegations[0].CreatedAt?.UtcDateTime, Is.EqualTo(new DateTime(2026, 6, 1, 8, 0, 0)));
            Assert.That(page.Delegations[1].Statut, Is.EqualTo(DelegationStatus.Revoked));
            Assert.That(site.Logger.Text, Does.Not.Contain(Token));
        });
    }

    [TestCase(0, 50)]
    [TestCase(1, 0)]
    [TestCase(1, 101)]
    public void ListDelegations_OutOfBounds_IsAnArgumentError(int page, int perPage)
    {
        using var site = Vendor();

        Assert.That(
            async () => await site.Client.Vendor.ListDelegationsAsync(page, perPage),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [Test]
    public async Task ListDelegations_NoVendorToken_IsNotAsked()
    {
        using var site = new Site();

        var result = await site.Client.Vendor.ListDelegationsAsync();

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataCredentialMissing));
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [TestCase("""{"data":{}}""")]
    [TestCase("[]")]
    public async Task ListDelegations_AnswerOfAnotherShape_IsATransportError(string body)
    {
        using var site = Vendor();
        site.Provider.Answers(200, body);

        Assert.That((await site.Client.Vendor.ListDelegationsAsync()).Outcome, Is.EqualTo(DataOutcome.TransportFailed));
    }

    [Test]
    public async Task EnumerateDelegations_Pages_AreAskedAsNeeded()
    {
        using var site = Vendor();
        site.Provider.Answer = (request, _) =>
        {
            var page = int.Parse(request.Query[0].Value, CultureInfo.InvariantCulture);
            return Task.FromResult(StubProvider.Json(200, Page(page, 3, $"d{page}")));
        };

        var ids = new List<string>();
        await foreach (var delegation in site.Client.Vendor.EnumerateDelegationsAsync())
        {
            ids.Add(delegation.Id);
            Assert.That(site.Provider.Requests, Has.Count.EqualTo(ids.Count));
        }

        Assert.That(ids, Is.EqualTo(new[] { "d1", "d2", "d3" }));
    }

    [Test]
    public async Task EnumerateDelegations_EmptyPages_AreNotFollowedForEver()
    {
        using var site = Vendor();
        site.Provider.Answers(200, Page(1, int.MaxValue));

        await foreach (var _ in site.Client.Vendor.EnumerateDelegationsAsync())
            Assert.Fail("there is none");

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task EnumerateDelegations_ServerWithSmallerPages_AreAllRead()
    {
        using var site = Vendor();
        site.Provider.Answer = (request, _) =>
        {
            var page = int.Parse(request.Query[0].Value, CultureInfo.InvariantCulture);
            string[] ids = page < 3 ? [$"a{page}", $"b{page}"] : ["fin"];
            var entries = ids.Select(id => $$"""{"id":"{{id}}","siret":"21690999400016","statut":"active"}""");
            return Task.FromResult(
                StubProvider.Json(200, $$$"""{"data":[{{{string.Join(',', entries)}}}],"meta":{"per_page":2}}""")
            );
        };

        var read = new List<string>();
        await foreach (var delegation in site.Client.Vendor.EnumerateDelegationsAsync())
            read.Add(delegation.Id);

        Assert.That(read, Is.EqualTo(new[] { "a1", "b1", "a2", "b2", "fin" }));
    }

    [Test]
    public async Task EnumerateDelegations_PageOfUnreadableEntries_IsPassed()
    {
        using var site = Vendor();
        site.Provider.Answer = (request, _) =>
            Task.FromResult(
                StubProvider.Json(
                    200,
                    request.Query[0].Value == "1"
                        ? """{"data":[{"siret":"21690999400016"}],"meta":{"total_pages":2}}"""
                        : Page(2, 2, "d2")
                )
            );

        var read = new List<string>();
        await foreach (var delegation in site.Client.Vendor.EnumerateDelegationsAsync())
            read.Add(delegation.Id);

        Assert.That(read, Is.EqualTo(new[] { "d2" }));
    }

    [Test]
    public void EnumerateDelegations_PageFails_SaysItsCode()
    {
        using var site = Vendor();
        site.Provider.Answers(403, "{}");

        Assert.That(
            async () =>
            {
                await foreach (var _ in site.Client.Vendor.EnumerateDelegationsAsync()) { }
            },
            Throws.TypeOf<FranceConnectException>().With.Message.Contains("FCS4012")
        );
    }

    [Test]
    public async Task Designation_RecipientAlone_WhenNoDelegationIsKnown()
    {
        using var site = Vendor();

        await site.AskAtDeskAsync();

        Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer " + Token));
        Assert.That(site.Provider.Single.Query, Does.Contain(("recipient", Site.Recipient)));
        Assert.That(site.Provider.Single.Query.Select(pair => pair.Name), Does.Not.Contain("delegation_id"));
    }

    [Test]
    public async Task Designation_DelegationAlone_WhenNothingProvesThatThePairAgrees()
    {
        using var site = Vendor(options =>
            options.Tenants["default"] = new ApiParticulierTenantOptions { DelegationId = "6f3c8d9a" }
        );

        await site.AskAtDeskAsync();

        Assert.That(site.Provider.Single.Query, Does.Contain(("delegation_id", "6f3c8d9a")));
        Assert.That(site.Provider.Single.Query.Select(pair => pair.Name), Does.Not.Contain("recipient"));
    }

    [TestCase(Site.Recipient, true)]
    [TestCase("21590350100017", false)]
    public async Task Designation_DelegationOfTheList_GoesWithItsOwnRecipientOnly(string recipient, bool isAsked)
    {
        var delegation = await ListedAsync("6f3c8d9a");
        var source = new StubCredentials { Find = _ => ApiParticulierCredential.ForDelegation(Token, delegation) };
        using var site = new Site(services: services => services.AddSingleton<IApiParticulierCredentialSource>(source));

        var result = await site.AskAtDeskAsync(new DataCallOptions { Recipient = recipient });

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(isAsked ? 1 : 0));
        if (isAsked)
            Assert.That(
                site.Provider.Single.Query,
                Does.Contain(("recipient", recipient)).And.Contain(("delegation_id", "6f3c8d9a"))
            );
        else
            Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataCredentialMissing));
    }

    [Test]
    public async Task Designation_RevokedDelegation_IsRefusedHereOrByTheServer()
    {
        var revoked = await ListedAsync("r1");
        Assert.That(() => ApiParticulierCredential.ForDelegation(Token, revoked), Throws.ArgumentException);
        using var site = Vendor(options =>
            options.Tenants["default"] = new ApiParticulierTenantOptions { DelegationId = "r1" }
        );
        site.Provider.Answers(403, Answers.Refusal("00100"));

        var result = await site.AskAtDeskAsync();

        Assert.That(
            (result.Outcome, result.Error?.Code),
            Is.EqualTo((DataOutcome.RightsMissing, FranceConnectErrorCode.DataRightsMissing))
        );
    }

    private static async Task<Delegation> ListedAsync(string id)
    {
        using var site = Vendor();
        site.Provider.Answers(200, Page(1, 1, id));
        return (await site.Client.Vendor.ListDelegationsAsync()).Value.Delegations[0];
    }
}
