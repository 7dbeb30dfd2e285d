namespace FranceConnect.Sdk.Tests.Identity;

public class FranceConnectScopeTests
{
    [Test]
    public void All_DocumentedScopes_AreKnownAndDistinct()
    {
        Assert.That(FranceConnectScope.All, Has.Count.EqualTo(113).And.Unique);
        Assert.That(FranceConnectScope.All.Select(scope => scope.IsKnown), Is.All.True);
        Assert.That(
            FranceConnectScope.All.Count(s => s.IsAvailableOn(FranceConnectPlatform.FranceConnect)),
            Is.EqualTo(104)
        );
        Assert.That(
            FranceConnectScope.All.Count(s => s.IsAvailableOn(FranceConnectPlatform.FranceConnectPlus)),
            Is.EqualTo(81)
        );
        Assert.That(FranceConnectScope.All, Does.Contain(FranceConnectScope.IdentitePivot));
    }

    [Test]
    public void Claims_GivenName_ArrayOnlyOnFranceConnect()
    {
        Assert.That(
            FranceConnectScope.GivenName.ClaimsOnFranceConnect,
            Is.EqualTo(new[] { "given_name", "given_name_array" })
        );
        Assert.That(FranceConnectScope.GivenName.ClaimsOnFranceConnectPlus, Is.EqualTo(new[] { "given_name" }));
    }

    [Test]
    public void Claims_IdentitePivot_LacksTheUsageName()
    {
        Assert.That(FranceConnectScope.IdentitePivot.IsAlias, Is.True);
        Assert.That(FranceConnectScope.IdentitePivot.ClaimsOnFranceConnect, Has.Count.EqualTo(7));
        Assert.That(FranceConnectScope.IdentitePivot.ClaimsOnFranceConnectPlus, Has.Count.EqualTo(6));
        Assert.That(FranceConnectScope.IdentitePivot.ClaimsOnFranceConnect, Has.No.Member("preferred_username"));
        Assert.That(FranceConnectScope.Profile.ClaimsOnFranceConnect, Has.Member("preferred_username"));
    }

    [Test]
    public void Claims_Amr_AreNone()
    {
        Assert.That(FranceConnectScope.Amr.IsKnown, Is.True);
        Assert.That(FranceConnectScope.Amr.ClaimsOnFranceConnect, Is.Empty);
    }

    [TestCase("cnaf_quotient_familial", "cnaf", false)]
    [TestCase("allocation_adulte_handicape", "cnaf", false)]
    [TestCase("dgfip_RevDecl_Cat1_Tspr", "dgfip", true)]
    [TestCase("droits_assurance_maladie", "cnam", true)]
    [TestCase("api_fc-statutaugmentev1", "france_travail", false)]
    public void DataProvider_ProviderScope_OpensItsApi(string name, string provider, bool onPlus)
    {
        var scope = FranceConnectScope.From(name);

        Assert.That(scope.IsKnown, Is.True);
        Assert.That(scope.DataProvider, Is.EqualTo(provider));
        Assert.That(scope.ClaimsOnFranceConnect, Is.Empty);
        Assert.That(scope.IsAvailableOn(FranceConnectPlatform.FranceConnect), Is.True);
        Assert.That(scope.IsAvailableOn(FranceConnectPlatform.FranceConnectPlus), Is.EqualTo(onPlus));
    }

    [TestCase("idp_birthdate", false)]
    [TestCase("idp_id", false)]
    [TestCase("rnipp_profile", true)]
    public void IsAvailableOn_OnePlatformScope_IsRefusedByTheOther(string name, bool onPlus)
    {
        var scope = FranceConnectScope.From(name);

        Assert.That(scope.IsAvailableOn(FranceConnectPlatform.FranceConnectPlus), Is.EqualTo(onPlus));
        Assert.That(scope.IsAvailableOn(FranceConnectPlatform.FranceConnect), Is.Not.EqualTo(onPlus));
    }

    [TestCase("DGFIP_RFR")]
    [TestCase("phone")]
    [TestCase("address")]
    public void From_OtherName_IsUnknownButUsable(string name)
    {
        var scope = FranceConnectScope.From(name);

        Assert.That(scope.IsKnown, Is.False);
        Assert.That(scope.ToString(), Is.EqualTo(name));
        Assert.That(scope.ClaimsOnFranceConnectPlus, Is.Empty);
        Assert.That(scope.DataProvider, Is.Null);
        Assert.That(scope.IsAvailableOn(FranceConnectPlatform.FranceConnect), Is.False);
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("openid email")]
    [TestCase("email\n")]
    [TestCase("\"email\"")]
    [TestCase("identité")]
    public void From_NotOneWord_Throws(string? name) =>
        Assert.That(() => FranceConnectScope.From(name!), Throws.InstanceOf<ArgumentException>());

    [Test]
    public void ClaimsOf_SeveralScopes_GivesEachClaimOnce()
    {
        var scopes = new[] { FranceConnectScope.OpenId, FranceConnectScope.Birth, FranceConnectScope.BirthPlace };

        Assert.That(
            FranceConnectScope.ClaimsOf(scopes, FranceConnectPlatform.FranceConnect),
            Is.EqualTo(new[] { "sub", "birthplace", "birthcountry" })
        );
    }

    [Test]
    public void Default_Scope_IsHarmless()
    {
        Assert.That(default(FranceConnectScope).Name, Is.Empty);
        Assert.That(default(FranceConnectScope).IsKnown, Is.False);
        Assert.That(FranceConnectScope.From("email"), Is.EqualTo(FranceConnectScope.Email));
    }
}
