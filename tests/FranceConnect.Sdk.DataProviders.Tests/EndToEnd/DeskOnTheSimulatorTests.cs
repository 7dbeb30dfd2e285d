using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Agents of a town hall, with the collectivité's token or the vendor's.</summary>
public sealed class DeskOnTheSimulatorTests
{
    private const string VendorToken = "jeton-editeur-fictif";
    private const string Ville = SimulatorApiParticulierToken.DemoSiret;
    private const string Bourg = "21010999700010";

    [Test]
    public async Task QuotientFamilial_TypedIdentity_IsFoundAndTraced()
    {
        await using var site = await SimulatedSite.StartAsync();

        var result = await site.Particulier.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), Angela());

        Assert.Multiple(() =>
        {
            Assert.That(result.Value.Quotient.Value.Valeur, Is.EqualTo(845));
            Assert.That(result.Value.Enfants.Value, Has.Count.EqualTo(2));
            Assert.That(site.Audit.Entries, Has.Count.EqualTo(1));
            Assert.That(site.Audit.Entries[0].AgentId, Is.EqualTo("agent-4831"));
            Assert.That(site.Audit.Entries[0].Recipient, Is.EqualTo(Ville));
        });
    }

    [Test]
    public async Task QuotientFamilial_AuditThatFails_AsksNothing()
    {
        await using var site = await SimulatedSite.StartAsync();
        site.Audit.Failure = new IOException("the disk is full");

        Assert.That(
            () => site.Particulier.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), Angela()),
            Throws
                .TypeOf<FranceConnectException>()
                .With.Property("Code")
                .EqualTo(FranceConnectErrorCode.DeskAuditFailed)
        );
        Assert.That(site.Simulator.Requests.Count("api-particulier"), Is.Zero);
    }

    [Test]
    public async Task QuotientFamilial_IdentityMistyped_IsNotRecognised()
    {
        await using var site = await SimulatedSite.StartAsync();
        var identity = Angela();
        identity.NomNaissance = "DUBOUA";

        var result = await site.Particulier.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), identity);

        Assert.That(
            (result.Outcome, result.Error?.ProviderCode),
            Is.EqualTo((DataOutcome.IdentityNotRecognised, "00355"))
        );
    }

    [TestCase(SimulatorTokenState.Expired, DataOutcome.CredentialsRefused, "00103")]
    [TestCase(SimulatorTokenState.Blacklisted, DataOutcome.CredentialsRefused, "00105")]
    [TestCase(SimulatorTokenState.IpRefused, DataOutcome.RightsMissing, "00107")]
    public async Task QuotientFamilial_TokenRefused_SaysWhy(SimulatorTokenState state, DataOutcome outcome, string code)
    {
        await using var site = await SimulatedSite.StartAsync();
        var token = SimulatorApiParticulierToken.CreateDemo();
        token.State = state;
        site.Simulator.ApiParticulierTokens.Add(token);

        var result = await site.Particulier.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), Angela());

        Assert.That((result.Outcome, result.Error?.ProviderCode), Is.EqualTo((outcome, code)));
    }

    [Test]
    public async Task Delegations_OfTheVendor_AreListedAndUsedByRecipient()
    {
        await using var site = await StartAsVendorAsync();

        var page = (await site.Particulier.Vendor.ListDelegationsAsync()).Value;
        var bourg = Site.Desk();
        bourg.Recipient = Bourg;
        var ville = Site.Desk();
        ville.Recipient = Ville;
        var opened = await site.Particulier.Dss.GetQuotientFamilialAtDeskAsync(bourg, Angela());
        var revoked = await site.Particulier.Dss.GetQuotientFamilialAtDeskAsync(ville, Angela());

        Assert.Multiple(() =>
        {
            Assert.That(page.Delegations.Select(one => one.Siret), Is.EquivalentTo(new[] { Bourg, Ville }));
            Assert.That(
                page.Delegations.Single(one => one.Siret == Ville).Statut,
                Is.EqualTo(DelegationStatus.Revoked)
            );
            Assert.That(opened.IsFound, Is.True, opened.ToString());
            Assert.That(revoked.Outcome, Is.EqualTo(DataOutcome.RightsMissing));
        });
    }

    [Test]
    public async Task Delegations_SeveralOfOneSiret_AreUsedByTheirId()
    {
        await using var site = await StartAsVendorAsync(secondOfBourg: "7a4d9e10", own: Bourg);
        var listed = (await site.Particulier.Vendor.ListDelegationsAsync()).Value.Delegations;
        var chosen = listed.Single(one => one.Id == "7a4d9e10");
        var another = Site.Desk();
        another.Recipient = Ville;

        var ambiguous = await site.Particulier.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), Angela());
        site.Credentials.Find = _ => ApiParticulierCredential.Vendor(VendorToken, chosen.Id);
        var byId = await site.Particulier.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), Angela());
        var forAnother = await site.Particulier.Dss.GetQuotientFamilialAtDeskAsync(another, Angela());
        site.Credentials.Find = _ => ApiParticulierCredential.ForDelegation(VendorToken, chosen);
        var byPair = await site.Particulier.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), Angela());

        Assert.Multiple(() =>
        {
            Assert.That(
                (ambiguous.Outcome, ambiguous.Error?.Status),
                Is.EqualTo((DataOutcome.RequestRejected, (int?)422))
            );
            Assert.That(byId.IsFound, Is.True, byId.ToString());
            Assert.That(byPair.IsFound, Is.True, byPair.ToString());
            Assert.That(
                (forAnother.Outcome, forAnother.Error?.Code),
                Is.EqualTo((DataOutcome.CredentialsRefused, FranceConnectErrorCode.DataCredentialMissing)),
                "the delegation would be used for another SIRET than the one recorded"
            );
            Assert.That(
                site.Simulator.Requests.ProviderCalls.TakeLast(2).Select(call => (call.DelegationId, call.Recipient)),
                Is.EqualTo(new[] { ("7a4d9e10", null), ("7a4d9e10", Bourg) })
            );
        });
    }

    [Test]
    public async Task Delegations_RevokedSinceTheyWereListed_OpenNothing()
    {
        await using var site = await StartAsVendorAsync();
        site.Credentials.Find = _ => ApiParticulierCredential.Vendor(VendorToken, "00000001");

        var result = await site.Particulier.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), Angela());

        Assert.That((result.Outcome, result.Error?.Status), Is.EqualTo((DataOutcome.RightsMissing, (int?)403)));
    }

    [Test]
    public async Task Delegations_MoreThanAPage_AreAllEnumerated()
    {
        await using var site = await StartAsVendorAsync(more: 120);

        var count = 0;
        await foreach (var delegation in site.Particulier.Vendor.EnumerateDelegationsAsync())
            count += delegation.Id.Length > 0 ? 1 : 0;

        Assert.That(count, Is.EqualTo(122));
    }

    private static Task<SimulatedSite> StartAsVendorAsync(
        int more = 0,
        string? secondOfBourg = null,
        string own = Ville
    ) =>
        SimulatedSite.StartAsync(
            particulier: options =>
            {
                options.Token = null;
                options.VendorToken = VendorToken;
                options.Recipient = own;
            },
            simulator: options =>
            {
                var vendor = new SimulatorVendorToken { Token = VendorToken };
                vendor.Delegations.Add(new SimulatorDelegation { Id = "6f3c8d9a", Siret = Bourg });
                vendor.Delegations.Add(
                    new SimulatorDelegation
                    {
                        Id = "00000001",
                        Siret = Ville,
                        IsRevoked = true,
                    }
                );
                if (secondOfBourg is not null)
                    vendor.Delegations.Add(new SimulatorDelegation { Id = secondOfBourg, Siret = Bourg });
                foreach (var i in Enumerable.Range(0, more))
                    vendor.Delegations.Add(new SimulatorDelegation { Id = $"{i:D8}-autre", Siret = "13002526500013" });
                options.VendorTokens.Add(vendor);
            }
        );

    private static CivilIdentity Angela()
    {
        var identity = new CivilIdentity
        {
            NomNaissance = "DUBOIS",
            DateNaissance = PartialDate.Create(1962, 8, 24),
            Sexe = Sexe.F,
            PaysNaissance = CountryCode.From("99100"),
            CommuneNaissance = CommuneCode.From("75107"),
        };
        identity.Prenoms.Add("ANGELA");
        identity.Prenoms.Add("CLAIRE");
        identity.Prenoms.Add("LOUISE");
        return identity;
    }
}
