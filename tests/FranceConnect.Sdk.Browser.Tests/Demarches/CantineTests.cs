using System.Globalization;
using FranceConnect.Sdk.Browser.Tests.Looking;
using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests.Demarches;

/// <summary>« Cantine et périscolaire »: a couple known to the CAF with two children, from the notice to the agent.</summary>
[TestFixture(Phone)]
[TestFixture(Desktop)]
public sealed class CantineTests(int width) : BrowserTest(width)
{
    private const int LeastFilled = 15;
    private const string Path = "/demarches/cantine";

    private static readonly string s_nextMonth = DateTimeOffset
        .Now.AddMonths(1)
        .ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    private static readonly (string, string)[] s_typed =
    [
        ("guardian1.mobilePhone", "06 12 34 56 78"),
        ("guardian1.role", "mere"),
        ("household.custodyMode", "deuxParents"),
        ("schooling.school", "École des Tilleuls"),
        ("schooling.class", "CE1"),
        ("request.lunchDays", "lundi"),
        ("request.startDate", s_nextMonth),
        ("consent.emergencyCare", "true"),
        ("consent.insurance", "attestation.pdf"),
        ("consent.information", "true"),
        ("billing.mode", "guardian1"),
    ];

    [Test]
    public async Task Notice_BeforeAnythingIsAsked_SaysWhatFromWhomAndHowLong()
    {
        await Page.GotoAsync(At("/"));
        await Page.GetByRole(AriaRole.Link, new() { Name = "Inscrire à la cantine" }).ClickAsync();

        var notice = Page.Locator("section.card").First;
        await Assertions.Expect(notice).ToContainTextAsync("CAF ou MSA");
        await Assertions.Expect(notice).ToContainTextAsync("Quotient familial");
        await Assertions.Expect(notice).ToContainTextAsync("2 heures au plus");
        await Assertions.Expect(notice).ToContainTextAsync("rectifier");
        await Page.InspectAsync("cantine-notice");
    }

    [Test]
    public async Task Form_OfACafParent_IsFilledSentAndReadByTheAgent()
    {
        await Page.SignInFromNoticeAsync(At(Path), "couple_caf");
        await Page.InspectAsync("cantine-prefill");
        await Page.ChooseChildAsync("Lou BERTHIER");
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Page.AnswerPartnerAsync(true);
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);

        var filled = await Page.CountFilledAsync();
        await TestContext.Out.WriteLineAsync($"cantine at {Width}: {filled} fields filled without typing");
        Assert.That(filled, Is.GreaterThanOrEqualTo(LeastFilled));
        await Assertions.Expect(Page.Field("child.givenNames")).ToHaveValueAsync("Lou");
        await Assertions.Expect(Page.Field("guardian2.birthName")).ToHaveValueAsync("BERTHIER");
        Assert.That(await Page.ContentAsync(), Does.Not.Contain("Nino"));
        await Assertions.Expect(Page.Locator("#guardian1-birthName")).ToHaveAttributeAsync("readonly", "readonly");
        await Page.InspectAsync("cantine-enfant-choisi");

        await Page.TypeAsync(s_typed);
        await Page.SendAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("la mairie l’a reçue");
        await Page.InspectAsync("cantine-envoyee");

        await Page.OpenAgentViewAsync();
        await AssertRowAsync("guardian1.birthName", "DELORME", "Certifié", "Identité transmise par FranceConnect");
        await AssertRowAsync("household.quotientFamilial", "1120", "Certifié", "Donnée fournie par la CAF");
        await AssertRowAsync("child.givenNames", "Lou", "Transmis par une administration", "Donnée fournie par la CAF");
        await AssertRowAsync("schooling.school", "École des Tilleuls", "Déclaré", "Donnée saisie par l'usager");
        await Page.InspectAsync("cantine-agent");
    }

    [Test]
    public async Task Quotient_Contested_StaysOfficialAndTheAgentSeesBoth()
    {
        await Page.SignInFromNoticeAsync(At(Path), "couple_caf");
        await Page.ChooseChildAsync("Nino Paul BERTHIER");
        var quotient = Page.Around("household.quotientFamilial");
        await quotient.Locator("summary").ClickAsync();
        await Page.Field("household.quotientFamilial.contest").FillAsync("900");
        await Page.TypeAsync(s_typed);
        // Changed in the page by somebody who knows how.
        await Page.EvaluateAsync("() => document.querySelector('#guardian1-birthName').value = 'AUTRE'");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Vérifier sans envoyer" }).ClickAsync();

        await Assertions.Expect(quotient).ToContainTextAsync("La valeur officielle reste affichée");
        await Assertions.Expect(Page.Field("household.quotientFamilial")).ToHaveValueAsync("1120");
        await Assertions
            .Expect(Page.Around("guardian1.birthName"))
            .ToContainTextAsync("Votre modification n’est pas prise en compte");
        await Assertions.Expect(Page.Locator("#guardian1-birthName")).ToHaveValueAsync("DELORME");
        await Page.InspectAsync("cantine-conteste");

        await Page.TypeAsync(("consent.insurance", "attestation.pdf"));
        await Page.SendAsync();
        await Page.OpenAgentViewAsync();
        await AssertRowAsync("household.quotientFamilial", "1120", "Certifié", "Donnée fournie par la CAF");
        await Assertions.Expect(Page.AgentRow("household.quotientFamilial")).ToContainTextAsync("900");
        await Page.InspectAsync("cantine-agent-conteste");
    }

    [Test]
    public async Task Form_SentTooEarly_SaysWhatToDoAndLosesNothing()
    {
        await Page.GotoAsync(At(Path));
        await Page.TypeAsync(
            ("guardian1.birthName", "EXEMPLE"),
            ("guardian1.mobilePhone", "demain"),
            ("consent.insurance", "assurance.pdf")
        );
        await Page.SendAsync();

        var errors = Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(errors).ToContainTextAsync("Téléphone portable");
        await Assertions.Expect(Page.Field("guardian1.birthName")).ToHaveValueAsync("EXEMPLE");
        await Assertions.Expect(Page.Field("guardian1.mobilePhone")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(Page.Around("guardian1.mobilePhone")).ToContainTextAsync("06 12 34 56 78");
        await Assertions.Expect(Page.Around("consent.insurance")).ToContainTextAsync("assurance.pdf");
        await Page.InspectAsync("cantine-erreurs");

        await errors.GetByRole(AriaRole.Link).Nth(1).ClickAsync();
        Assert.That(
            await Page.EvaluateAsync<string>("() => new URL(location.href).hash"),
            Does.StartWith("#guardian1-")
        );
    }

    [Test]
    public async Task Everything_WithoutFranceConnect_IsFilledByHandAndSaidToBe()
    {
        await Page.GotoAsync(At(Path));
        await Page.TypeAsync([
            ("guardian1.birthName", "EXEMPLE"),
            ("guardian1.givenNames", "Camille"),
            ("guardian1.birthDate", "02/03/1985"),
            ("guardian1.email", "camille@example.org"),
            ("child.birthName", "EXEMPLE"),
            ("child.givenNames", "Alex"),
            ("child.birthDate", "04/05/2018"),
            ("address.street", "Rue de la Fiction"),
            ("address.postalCode", "33000"),
            ("address.city", "Bordeaux"),
            .. s_typed,
        ]);
        Assert.That(await Page.CountFilledAsync(), Is.Zero);
        await Page.SendAsync();

        await Page.OpenAgentViewAsync();
        await AssertRowAsync("guardian1.birthName", "EXEMPLE", "Déclaré", "Donnée saisie par l'usager");
        await AssertRowAsync("guardian1.birthDate", "02/03/1985", "Déclaré", "Donnée saisie par l'usager");
        await Assertions.Expect(Page.Locator(".prefill-badge--certified")).ToHaveCountAsync(0);
        await Page.InspectAsync("cantine-agent-sans-franceconnect");
    }

    [Test]
    public async Task Cancelled_AtFranceConnect_LeavesTheFormToFillByHand()
    {
        await Page.GotoAsync(At(Path + "/franceconnect"));
        await Page.GetByTestId("back").ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Aucune donnée n’a été demandée");
        await Assertions.Expect(Page.Field("guardian1.birthName")).ToBeEditableAsync();
        await Page.InspectAsync("cantine-annule");
    }

    [Test]
    public async Task Logout_AfterTheForm_LeavesNothingBehind()
    {
        await Page.SignInFromNoticeAsync(At(Path), "couple_caf");
        await Page.ChooseChildAsync("Lou BERTHIER");
        await Page.TypeAsync(s_typed);
        await Page.SendAsync();
        await Page.OpenAgentViewAsync();
        await Assertions.Expect(Page.AgentRow("guardian1.birthName")).ToBeVisibleAsync();
        await Page.SignInFromNoticeAgainAsync(At(Path));
        Assert.That(await Page.CountFilledAsync(), Is.Positive);
        await SignOutAsync(Page);

        await Page.GotoAsync(At(Path));
        Assert.That(await Page.CountFilledAsync(), Is.Zero);
        await Assertions.Expect(Page.Field("guardian1.birthName")).ToHaveValueAsync("");
        await Page.GotoAsync(At("/agent/demande"));
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Aucune demande");
        var cookies = await Context.CookiesAsync();
        Assert.That(cookies.Select(cookie => cookie.Name), Has.None.Contains("Prefill").And.None.Contains("demande"));
    }

    private async Task AssertRowAsync(string id, string value, string worth, string origin)
    {
        var row = Page.AgentRow(id);
        await Assertions.Expect(row.Locator("td").Nth(0)).ToContainTextAsync(value);
        await Assertions.Expect(row.Locator("td").Nth(1)).ToHaveTextAsync(worth);
        await Assertions.Expect(row.Locator("td").Nth(2)).ToContainTextAsync(origin);
    }
}
