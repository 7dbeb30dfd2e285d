namespace FranceConnect.Sdk.Simulator.Tests.Faults;

/// <summary>What the pages add of the simulator's own: the fault of this login, on both pages, and another person.</summary>
internal sealed class FaultChoiceTests
{
    private SimulatorFixture _fixture = null!;
    private Browser _browser = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _fixture = await SimulatorFixture.StartAsync();
        _browser = _fixture.OpenBrowser();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _browser.Dispose();
        await _fixture.DisposeAsync();
    }

    [Test]
    public async Task InformationPage_SingleSignOn_TriesOneFaultAfterTheOther()
    {
        await ContinueAsync(await _browser.ReachInformationPageAsync(_fixture.AuthorizeUrl()));

        var second = await ContinueAsync(await InformationAgainAsync(), ("fault", "callback-no-issuer"));
        var third = await ContinueAsync(await InformationAgainAsync(), ("fault", "callback-server-error"));
        var fourth = await ContinueAsync(await InformationAgainAsync(), ("fault", ""));

        Assert.That(second, Does.Not.ContainKey("iss"));
        Assert.That(third["error"], Is.EqualTo("server_error"));
        Assert.That(fourth.Keys, Is.EqualTo(["code", "state", "iss"]));
    }

    [Test]
    public async Task InformationPage_FaultChosenBefore_IsSelectedAndKeptByAClientThatDoesNotPostIt()
    {
        var choice = await _browser.OpenAsync(_fixture.AuthorizeUrl());
        var page = await _browser.FollowAsync(
            await _browser.SubmitAsync(choice, ("persona", "test"), ("fault", "callback-no-issuer"))
        );

        Assert.That(page.Body, Does.Contain("<option value=\"callback-no-issuer\" selected>"));
        Assert.That(await ContinueAsync(page), Does.Not.ContainKey("iss"));
    }

    [Test]
    public async Task InformationPage_FaultSelector_IsLabelledAndListsTheFaultsStillToCome()
    {
        var page = await _browser.ReachInformationPageAsync(_fixture.AuthorizeUrl());

        Assert.That(
            page.Body,
            Does.Contain("<label for=\"fault\">").And.Contain("<select id=\"fault\" name=\"fault\"")
        );
        foreach (var fault in SimulatorFault.All)
        {
            Assert.That(
                page.Body.Contains($"<option value=\"{fault.Id}\">", StringComparison.Ordinal),
                Is.EqualTo(fault.IsLoginBound && !fault.IsPlusOnly && fault != SimulatorFault.IdentityProviderError),
                fault.Id
            );
        }
    }

    [Test]
    public async Task ChangePerson_SingleSignOn_ChoosesAgainInTheSameInteraction()
    {
        await ContinueAsync(await _browser.ReachInformationPageAsync(_fixture.AuthorizeUrl()));
        var address = (await _browser.GetAsync(_fixture.AuthorizeUrl().AbsoluteUri)).Location!;
        var page = await _browser.FollowAsync(await _browser.GetAsync(address));

        var changed = await ChangePersonAsync(page, page.HiddenFields["csrfToken"]);
        var choice = await _browser.FollowAsync(changed);
        var information = await _browser.FollowAsync(
            await _browser.SubmitAsync(choice, ("persona", "avec_nom_dusage"))
        );
        var callback = await ContinueAsync(information);

        Assert.That(
            (changed.Status, changed.Location),
            Is.EqualTo((303, address.Replace("/verify", "", StringComparison.Ordinal)))
        );
        Assert.That(await FamilyNameAsync(callback["code"]), Is.EqualTo("MERCIER"));
    }

    [Test]
    public async Task ChangePerson_ThenAnotherLogin_AsksWho()
    {
        var page = await _browser.ReachInformationPageAsync(_fixture.AuthorizeUrl());

        await ChangePersonAsync(page, page.HiddenFields["csrfToken"]);
        var next = await _browser.OpenAsync(_fixture.AuthorizeUrl());

        Assert.That(next.Body, Does.Contain("data-testid=\"persona-test\""), "nobody is signed in any longer");
    }

    [Test]
    public async Task ChangePerson_ThenTheEarlierAddresses_DoNotFinishTheLogin()
    {
        var page = await _browser.ReachInformationPageAsync(_fixture.AuthorizeUrl());
        var changed = await ChangePersonAsync(page, page.HiddenFields["csrfToken"]);

        var consent = await _browser.GetAsync($"{changed.Location}/consent");
        var continued = await _browser.SubmitAsync(page);

        Assert.That((consent.Status, consent.Code), Is.EqualTo((401, "Y190001")));
        Assert.That((continued.Status, continued.Code), Is.EqualTo((401, "Y190001")));
    }

    [Test]
    public async Task ChangePerson_WrongCsrfToken_IsRefusedAsTheOtherForms()
    {
        var page = await _browser.ReachInformationPageAsync(_fixture.AuthorizeUrl());

        var answer = await ChangePersonAsync(page, "faux");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((401, "Y470001")));
    }

    [Test]
    public async Task IdentityProviderError_ChosenOnThePage_AsksAgainInANewInteraction()
    {
        var address = (await _browser.GetAsync(_fixture.AuthorizeUrl().AbsoluteUri)).Location!;
        var choice = await _browser.GetAsync(address);

        var callback = await _browser.SubmitAsync(choice, ("persona", "test"), ("fault", "provider-error"));
        var again = await _browser.GetAsync(callback.Location!);
        var page = await _browser.FollowAsync(again);
        var information = await _browser.FollowAsync(await _browser.SubmitAsync(page, ("persona", "test")));

        Assert.That(callback.Location, Does.StartWith("/api/v2/oidc-callback?error=access_denied&state="));
        Assert.That(again.Location, Does.StartWith("/api/v2/interaction/").And.Not.EqualTo(address));
        Assert.That(page.Body, Does.Contain("data-testid=\"provider-failed\"").And.Not.Contain(" selected"));
        Assert.That((await ContinueAsync(information)).Keys, Is.EqualTo(["code", "state", "iss"]));
    }

    [Test]
    public async Task GoBack_WithAFault_ShowsItOnTheCancelledLogin()
    {
        var choice = await _browser.OpenAsync(_fixture.AuthorizeUrl());
        const string Action = "/api/v2/simulateur/revenir";
        Assert.That(choice.Body, Does.Contain($"formaction=\"{Action}\" formnovalidate"));

        var answer = await _browser.FollowAsync(
            await _browser.PostAsync(
                Action,
                [
                    KeyValuePair.Create("csrfToken", (string?)choice.HiddenFields["csrfToken"]),
                    KeyValuePair.Create("fault", (string?)"callback-no-issuer"),
                ]
            )
        );

        Assert.That(answer.CallbackQuery.Keys, Is.EqualTo(["error", "error_description", "state"]));
        Assert.That(answer.CallbackQuery["error"], Is.EqualTo("access_denied"));
    }

    private Task<Answer> ChangePersonAsync(Answer page, string csrfToken)
    {
        const string Action = "/api/v2/simulateur/changer-de-personne";
        Assert.That(page.Body, Does.Contain($"formaction=\"{Action}\" formnovalidate"));
        return _browser.PostAsync(Action, [KeyValuePair.Create("csrfToken", (string?)csrfToken)]);
    }

    private async Task<Answer> InformationAgainAsync() => await _browser.OpenAsync(_fixture.AuthorizeUrl());

    private async Task<IReadOnlyDictionary<string, string>> ContinueAsync(
        Answer page,
        params (string Name, string? Value)[] choices
    ) => (await _browser.FollowAsync(await _browser.SubmitAsync(page, choices))).CallbackQuery;

    private async Task<string> FamilyNameAsync(string code)
    {
        var tokens = (await _fixture.ExchangeAsync(code)).Json;
        var userInfo = await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
        return Tokens.Payload(userInfo.Body)["family_name"]!.GetValue<string>();
    }
}
