using FranceConnect.Sdk.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace FranceConnect.Sdk.Tests.Login;

[TestFixture]
internal sealed class AuthorizeUrlTests
{
    private static LoginRequest Everything =>
        new()
        {
            Scopes = { FranceConnectScope.GivenName, FranceConnectScope.Email },
            AssuranceLevel = AssuranceLevel.Eidas1,
            Prompt = "login consent",
            IdpHint = "9c716f61-b8a1-435c-a407-ef4d677ec270",
            RequestAuthenticationMethods = true,
            ReturnUrl = "/demarches/cantine?enfant=1",
            CancelUrl = "/accueil",
            RedirectUri = "https://autre.example.org/retour?x=é&y=1",
        };

    [Test]
    public async Task StartLoginAsync_NothingAsked_SendsTheSevenMandatoryParameters()
    {
        var query = await QueryOfAsync(new LoginRequest());

        Assert.That(
            query.Keys,
            Is.EquivalentTo(
                new[] { "client_id", "response_type", "scope", "redirect_uri", "state", "nonce", "acr_values" }
            )
        );
        Assert.That(query["client_id"], Is.EqualTo(new StringValues(StubSite.ClientId)));
        Assert.That(query["response_type"].ToString(), Is.EqualTo("code"));
        Assert.That(query["redirect_uri"].ToString(), Is.EqualTo(StubSite.RedirectUri));
        Assert.That(query["acr_values"].ToString(), Is.EqualTo("eidas1"));
        Assert.That(
            query["scope"].ToString(),
            Is.EqualTo(
                "openid given_name family_name preferred_username birthdate gender birthplace birthcountry email"
            )
        );
    }

    [Test]
    public async Task StartLoginAsync_EverythingAsked_SendsNoNameOutsideTheClosedListAndNoneTwice()
    {
        var query = await QueryOfAsync(Everything);

        Assert.That(query.Keys, Is.SubsetOf(Recorded.AuthorizeParameters));
        Assert.That(query.Values.Select(value => value.Count), Is.All.EqualTo(1));
        Assert.That(query["scope"].ToString(), Is.EqualTo("openid given_name email"));
        Assert.That(query["prompt"].ToString(), Is.EqualTo("login consent"));
        Assert.That(query["idp_hint"].ToString(), Is.EqualTo("9c716f61-b8a1-435c-a407-ef4d677ec270"));
        Assert.That(query["claims"].ToString(), Is.EqualTo("""{"id_token":{"amr":{"essential":true}}}"""));
        Assert.That(query["redirect_uri"].ToString(), Is.EqualTo("https://autre.example.org/retour?x=é&y=1"));
    }

    [Test]
    public async Task StartLoginAsync_ReturnAddresses_AreNeverSent()
    {
        await using var site = new StubSite();

        var challenge = await site.StartAsync(Everything);

        Assert.That(Uri.UnescapeDataString(challenge.AuthorizeUrl.Query), Does.Not.Contain("/demarches/cantine"));
        Assert.That(Uri.UnescapeDataString(challenge.AuthorizeUrl.Query), Does.Not.Contain("/accueil"));
        Assert.That(challenge.State.Value, Does.Not.Contain("cantine"));
    }

    [Test]
    public async Task StartLoginAsync_StateAndNonce_Are256BitsInHexadecimalAndNeverTheSame()
    {
        await using var site = new StubSite();
        var values = new List<string>();
        for (var i = 0; i < 50; i++)
        {
            var challenge = await site.StartAsync();
            values.Add(challenge.StateParameter);
            values.Add(site.Provider.Nonce);
            Assert.That(
                QueryHelpers.ParseQuery(challenge.AuthorizeUrl.Query)["state"].ToString(),
                Is.EqualTo(challenge.StateParameter)
            );
        }

        Assert.That(values, Is.All.Match("^[0-9a-f]{64}$"));
        Assert.That(values, Is.Unique);
    }

    [Test]
    public async Task StartLoginAsync_ScopesTwiceOrDefault_SendsEachOnce()
    {
        var query = await QueryOfAsync(
            new LoginRequest
            {
                Scopes =
                {
                    FranceConnectScope.Email,
                    FranceConnectScope.OpenId,
                    default,
                    FranceConnectScope.Email,
                    FranceConnectScope.From("un_scope_inconnu"),
                },
            }
        );

        Assert.That(query["scope"].ToString(), Is.EqualTo("openid email un_scope_inconnu"));
    }

    [TestCase("login")]
    [TestCase("consent")]
    [TestCase("login consent")]
    [TestCase("consent login")]
    public async Task StartLoginAsync_PromptFranceConnectAccepts_IsSentAsGiven(string prompt)
    {
        var query = await QueryOfAsync(new LoginRequest { Prompt = prompt });

        Assert.That(query["prompt"].ToString(), Is.EqualTo(prompt));
    }

    [TestCase(FranceConnectPlatform.FranceConnect, null, "eidas1")]
    [TestCase(FranceConnectPlatform.FranceConnectPlus, null, "eidas2")]
    [TestCase(FranceConnectPlatform.FranceConnectPlus, "eidas3", "eidas3")]
    public async Task StartLoginAsync_Level_IsTheAskedOneOrTheLeastOfThePlatform(
        FranceConnectPlatform platform,
        string? asked,
        string sent
    )
    {
        await using var site = new StubSite(o =>
            o.Environment = FranceConnectEnvironment.Custom(StubProvider.Issuer, platform)
        );

        var challenge = await site.Client.StartLoginAsync(
            new LoginRequest { Platform = platform, AssuranceLevel = asked is null ? null : AssuranceLevel.From(asked) }
        );

        Assert.That(QueryHelpers.ParseQuery(challenge.AuthorizeUrl.Query)["acr_values"].ToString(), Is.EqualTo(sent));
    }

    [Test]
    public async Task StartLoginAsync_EmptyIdpHint_IsLeftOut()
    {
        var query = await QueryOfAsync(new LoginRequest { IdpHint = "" });

        Assert.That(query.Keys, Does.Not.Contain("idp_hint"));
    }

    private static async Task<Dictionary<string, StringValues>> QueryOfAsync(LoginRequest request)
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync(request);
        Assert.That(
            challenge.AuthorizeUrl.GetLeftPart(UriPartial.Path),
            Is.EqualTo(StubProvider.Issuer + "/authorize")
        );
        return QueryHelpers.ParseQuery(challenge.AuthorizeUrl.Query);
    }
}
