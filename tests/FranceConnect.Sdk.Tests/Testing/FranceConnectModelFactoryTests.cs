namespace FranceConnect.Sdk.Tests.Testing;

[TestFixture]
internal sealed class FranceConnectModelFactoryTests
{
    [Test]
    public void CreateIdentity_Claims_AreReadAsThoseOfALogin()
    {
        var identity = FranceConnectModelFactory.CreateIdentity(
            """{"sub":"un-sujet","given_name":"Zéphyrine Anne","birthdate":"1962-00-00","birthplace":"","x":1}""",
            AssuranceLevel.Eidas2,
            [AuthenticationMethod.From("pwd")]
        );

        Assert.Multiple(() =>
        {
            Assert.That(identity.Subject.Value, Is.EqualTo("un-sujet"));
            Assert.That(identity.GivenNames, Is.EqualTo(new[] { "Zéphyrine", "Anne" }));
            Assert.That(identity.FamilyName, Is.Null);
            Assert.That(identity.BirthDate?.Precision, Is.EqualTo(PartialDatePrecision.Year));
            Assert.That(identity.BirthPlace?.IsEmpty, Is.True);
            Assert.That(identity.AssuranceLevel, Is.EqualTo(AssuranceLevel.Eidas2));
            Assert.That(identity.AuthenticationMethods, Has.Count.EqualTo(1));
            Assert.That(identity.TryGetClaim("x", out var other) ? other : null, Is.EqualTo("1"));
        });
    }

    [TestCase("[]")]
    [TestCase("secret d'une personne")]
    [TestCase("")]
    public void CreateIdentity_NoObject_IsRefusedWithoutRepeatingIt(string json) =>
        Assert.That(
            () => FranceConnectModelFactory.CreateIdentity(json),
            Throws.ArgumentException.With.Message.Not.Contains("personne")
        );

    [Test]
    public void CreateSession_NothingSet_IsWholeAndDoesNotExpire()
    {
        var session = FranceConnectModelFactory.CreateSession();

        Assert.Multiple(() =>
        {
            Assert.That(session.Tenant.Id, Is.EqualTo("default"));
            Assert.That(session.Identity.Subject.IsWellFormed, Is.True);
            Assert.That(session.Identity.AssuranceLevel, Is.EqualTo(AssuranceLevel.Eidas1));
            Assert.That(session.AccessToken.Value, Is.Not.Empty);
            Assert.That(session.IdToken, Is.Not.Empty);
            Assert.That(session.AccessTokenExpiresAt, Is.EqualTo(DateTimeOffset.MaxValue));
            Assert.That(session.GrantedScopes, Is.Empty);
        });
    }

    [Test]
    public void CreateSession_EverythingSet_IsKept()
    {
        var tenant = FranceConnectModelFactory.CreateTenant("bourg");
        var identity = FranceConnectModelFactory.CreateIdentity("{}");
        var at = new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

        var session = FranceConnectModelFactory.CreateSession(model =>
        {
            model.Tenant = tenant;
            model.Platform = FranceConnectPlatform.FranceConnectPlus;
            model.Identity = identity;
            model.IdToken = "a.b.c";
            model.AccessToken = new AccessToken("jeton");
            model.AccessTokenExpiresAt = at.AddMinutes(1);
            model.AuthenticatedAt = at;
            model.GrantedScopes.Add(FranceConnectScope.Email);
        });

        Assert.Multiple(() =>
        {
            Assert.That(session.Tenant, Is.SameAs(tenant));
            Assert.That(session.Platform, Is.EqualTo(FranceConnectPlatform.FranceConnectPlus));
            Assert.That(session.Identity, Is.SameAs(identity));
            Assert.That(session.IdToken, Is.EqualTo("a.b.c"));
            Assert.That(session.AccessToken, Is.EqualTo(new AccessToken("jeton")));
            Assert.That(session.AccessTokenExpiresAt, Is.EqualTo(at.AddMinutes(1)));
            Assert.That(session.AuthenticatedAt, Is.EqualTo(at));
            Assert.That(session.GrantedScopes, Is.EqualTo(new[] { FranceConnectScope.Email }));
        });
    }

    [Test]
    public void CreateTenant_WithMistakes_ListsThem() =>
        Assert.That(
            () => FranceConnectModelFactory.CreateTenant("a b", tenant => tenant.ClientId = "x"),
            Throws.ArgumentException.With.Message.Contains("FCS1012").And.Message.Contains("FCS1002")
        );

    [Test]
    public void CreateLoginResult_OfASession_Succeeded()
    {
        var session = FranceConnectModelFactory.CreateSession();

        var result = FranceConnectModelFactory.CreateLoginResult(session, "/moi");

        Assert.That(result.Succeeded, Is.True);
        Assert.That(result.Session, Is.SameAs(session));
        Assert.That(result.ReturnUrl, Is.EqualTo("/moi"));
        Assert.That(result.Error, Is.Null);
    }

    [Test]
    public void CreateFailedLoginResult_OfAnError_CarriesIt()
    {
        var error = FranceConnectModelFactory.CreateError(
            FranceConnectErrorCode.LoginCancelled,
            "access_denied",
            "https://docs.example.org/?code=Y03AB12C&id=7a1f"
        );

        var result = FranceConnectModelFactory.CreateFailedLoginResult(error, "/moi", "/accueil");

        Assert.Multiple(() =>
        {
            Assert.That(result.Succeeded, Is.False);
            Assert.That(result.IsCancelled, Is.True);
            Assert.That(result.CancelUrl, Is.EqualTo("/accueil"));
            Assert.That(result.Error?.ProviderError, Is.EqualTo("access_denied"));
            Assert.That(result.Error?.ProviderCode, Is.EqualTo("Y03AB12C"));
            Assert.That(result.Error?.ProviderLogId, Is.EqualTo("7a1f"));
        });
    }

    [Test]
    public async Task Everything_ADoubleOfTheClientAnswers_CanBeMade()
    {
        IFranceConnectClient client = new Double();

        var login = await client.StartLoginAsync(new LoginRequest());
        var result = await client.CompleteLoginAsync(LoginCallback.FromQueryString("?code=c&state=s"), login.State);
        var logout = await client.StartLogoutAsync(new LogoutRequest { IdToken = result.Session.IdToken });
        var end = client.CompleteLogout("?state=s", logout.State);

        Assert.That(login.AuthorizeUrl.Host, Is.EqualTo("exemple.example"));
        Assert.That(login.StateParameter, Is.EqualTo("s"));
        Assert.That(logout.EndSessionUrl.Host, Is.EqualTo("exemple.example"));
        Assert.That(logout.StateParameter, Is.EqualTo("s"));
        Assert.That(end.Succeeded, Is.True);
        Assert.That(end.ReturnUrl, Is.EqualTo("/"));
    }

    private sealed class Double : IFranceConnectClient
    {
        private static readonly Uri Somewhere = new("https://exemple.example/");

        public Task<LoginChallenge> StartLoginAsync(
            LoginRequest request,
            CancellationToken cancellationToken = default
        ) =>
            Task.FromResult(
                FranceConnectModelFactory.CreateLoginChallenge(Somewhere, "s", LoginState.FromValue("scelle"))
            );

        public Task<LoginResult> CompleteLoginAsync(
            LoginCallback callback,
            LoginState? state,
            CancellationToken cancellationToken = default
        ) =>
            Task.FromResult(
                FranceConnectModelFactory.CreateLoginResult(FranceConnectModelFactory.CreateSession(), "/moi")
            );

        public Task<LogoutChallenge> StartLogoutAsync(
            LogoutRequest request,
            CancellationToken cancellationToken = default
        ) =>
            Task.FromResult(
                FranceConnectModelFactory.CreateLogoutChallenge(Somewhere, "s", LogoutState.FromValue("scelle"))
            );

        public LogoutResult CompleteLogout(string? queryString, LogoutState? state) =>
            FranceConnectModelFactory.CreateLogoutResult("/");

        public Task<bool> RevokeAccessTokenAsync(
            FranceConnectSession session,
            CancellationToken cancellationToken = default
        ) => Task.FromResult(true);

        public Task<string> GetPublicJwksAsync(
            string? tenantId = null,
            CancellationToken cancellationToken = default
        ) => throw new NotSupportedException();

        public Task EnsureMetadataAsync(
            string? tenantId = null,
            FranceConnectPlatform platform = FranceConnectPlatform.FranceConnect,
            CancellationToken cancellationToken = default
        ) => Task.CompletedTask;
    }
}
