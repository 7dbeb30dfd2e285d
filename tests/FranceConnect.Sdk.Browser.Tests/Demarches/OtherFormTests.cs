using System.Globalization;
using FranceConnect.Sdk.Browser.Tests.Looking;
using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests.Demarches;

/// <summary>A crèche, school transports, activities, and a parent who was signed in already: each from the notice to the agent.</summary>
[TestFixture(Phone)]
[TestFixture(Desktop)]
public sealed class OtherFormTests(int width) : BrowserTest(width)
{
    private static readonly string s_nextMonth = DateTimeOffset
        .Now.AddMonths(1)
        .ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    [Test]
    public async Task Creche_MsaFamilyExpectingASecondChild_IsFilledForTheUnbornOne()
    {
        await Page.SignInFromNoticeAsync(At("/demarches/creche"), "enfant_aeeh");
        await Page.InspectAsync("creche-prefill");
        await Page.ChooseChildAsync("Un autre enfant, ou un enfant à naître");
        await PrintFilledAsync("creche");
        await Page.TypeAsync(
            ("child.expectedBirthDate", s_nextMonth),
            ("guardian1.mobilePhone", "06 12 34 56 78"),
            ("guardian1.role", "mere"),
            ("request.startDate", s_nextMonth),
            ("request.careType", "regulier"),
            ("request.weeklySlots", "Du lundi au jeudi, de 8 h à 18 h"),
            ("request.structures", "Crèche des Exemples"),
            ("billing.mode", "guardian1"),
            ("consent.information", "true")
        );
        await Page.SendAsync();

        await Page.OpenAgentViewAsync();
        await Assertions.Expect(Page.AgentRow("household.eajeAnnualResources")).ToContainTextAsync("21600");
        await Assertions.Expect(Page.AgentRow("household.dependentChildren")).ToContainTextAsync("Certifié");
        await Assertions.Expect(Page.AgentRow("child.expectedBirthDate")).ToContainTextAsync(s_nextMonth);
        await Assertions.Expect(Page.AgentRow("child.givenNames")).ToHaveCountAsync(0);
        await Page.InspectAsync("creche-agent");
    }

    [Test]
    public async Task Transport_ScholarshipPupil_IsFilledByTheMinistryOnceTheChildIsChosen()
    {
        await Page.SignInFromNoticeAsync(At("/demarches/transport-scolaire"), "famille_msa");
        await Page.ChooseChildAsync("Maël D'ARCY");
        await PrintFilledAsync("transport-scolaire");
        await Assertions.Expect(Page.Field("schooling.schoolUai")).ToHaveValueAsync("0630012W");
        await Assertions
            .Expect(Page.Around("schooling.isScholarshipHolder"))
            .ToContainTextAsync("ministère de l'Éducation nationale");
        await Page.InspectAsync("transport-scolaire-prefill");
        await Page.TypeAsync(
            ("guardian1.mobilePhone", "06 12 34 56 78"),
            ("guardian1.role", "mere"),
            ("request.boardingStop", "Mairie de Rochefort-Montagne"),
            ("consent.rules", "true"),
            ("consent.information", "true"),
            ("billing.mode", "guardian1")
        );
        await Page.SendAsync();

        await Page.OpenAgentViewAsync();
        await Assertions.Expect(Page.AgentRow("schooling.isScholarshipHolder")).ToContainTextAsync("Oui");
        await Assertions.Expect(Page.AgentRow("schooling.isScholarshipHolder")).ToContainTextAsync("Certifié");
        await Page.InspectAsync("transport-scolaire-agent");
    }

    [Test]
    public async Task Activites_FamilyThatHasMoved_CorrectsTheAddressAndTheAgentSeesBoth()
    {
        await Page.SignInFromNoticeAsync(At("/demarches/activites-municipales"), "demenage");
        await Page.ChooseChildAsync("MOREAU");
        await PrintFilledAsync("activites-municipales");
        await Page.TypeAsync(
            ("guardian1.mobilePhone", "06 12 34 56 78"),
            ("guardian1.role", "pere"),
            ("address.houseNumber", "12"),
            ("address.street", "Avenue Thiers"),
            ("address.postalCode", "33100"),
            ("address.city", "Bordeaux"),
            ("request.activity", "Piscine"),
            ("consent.emergencyCare", "true"),
            ("consent.liability", "attestation.pdf"),
            ("consent.information", "true"),
            ("billing.mode", "guardian1")
        );
        await Page.GetByRole(AriaRole.Button, new() { Name = "Vérifier sans envoyer" }).ClickAsync();
        await Assertions
            .Expect(Page.Around("address.city"))
            .ToContainTextAsync("Vous avez remplacé la valeur d’origine");
        await Assertions.Expect(Page.Field("address.cityCode")).ToHaveValueAsync("33063");
        await Assertions.Expect(Page.GetByText("n’est pas prise en compte")).ToHaveCountAsync(0);
        await Page.InspectAsync("activites-municipales-demenage");
        await Page.SendAsync();

        await Page.OpenAgentViewAsync();
        await Assertions.Expect(Page.AgentRow("address.city")).ToContainTextAsync("Bordeaux");
        await Assertions.Expect(Page.AgentRow("address.city")).ToContainTextAsync("L’usager a remplacé");
        await Assertions.Expect(Page.AgentRow("address.city")).ToContainTextAsync("Déclaré");
        await Page.InspectAsync("activites-municipales-agent");
    }

    [Test]
    public async Task Form_OfAParentSignedInForTheIdentity_AsksForItsOwnDataAfterItsNotice()
    {
        await SignInAsync(Page, "couple_caf");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Inscrire à la cantine" }).ClickAsync();
        Assert.That(await Page.CountFilledAsync(), Is.Zero);
        await Page.InspectAsync("cantine-notice-connecte");

        await Page.GetByRole(AriaRole.Link, new() { Name = "S’identifier avec FranceConnect" }).ClickAsync();
        await Page.GetByTestId("continue").ClickAsync(); // known to FranceConnect: its information page only
        await Page.WaitForURLAsync(At("/demarches/cantine"));

        await Assertions.Expect(Page.Field("household.quotientFamilial")).ToHaveValueAsync("1120");
        Assert.That(await Page.CountFilledAsync(), Is.GreaterThanOrEqualTo(12));
    }

    [Test]
    public async Task SecondParent_AfterTheGesture_IsAddedAndSignedInNowhere()
    {
        await Page.SignInFromNoticeAsync(At("/demarches/cantine"), "separee");
        await Page.ChooseChildAsync("Elise HAAS");
        await Page.GetByText("L’autre parent peut s’identifier lui aussi").ClickAsync();
        await Page.InspectAsync("cantine-autre-parent");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Identifier l’autre parent" }).ClickAsync();
        await Page.GetByTestId("persona-separe").ClickAsync();
        await Page.GetByTestId("continue").ClickAsync();
        await Page.WaitForURLAsync(At("/demarches/cantine"));

        await Assertions.Expect(Page.Locator("#guardian1-birthName")).ToHaveValueAsync("ROUSSEL");
        await Assertions.Expect(Page.Locator("#guardian2-birthName")).ToHaveValueAsync("HAAS");
        await Assertions.Expect(Page.Locator("#guardian2-birthName")).ToHaveAttributeAsync("readonly", "readonly");
        await Assertions
            .Expect(Page.Locator("#household2-quotientFamilial"))
            .ToHaveValueAsync("Obtenu, transmis à la mairie sans être affiché");
        Assert.That(
            await Page.ContentAsync(),
            Does.Not.Contain("1432"),
            "the first parent never sees the other's quotient"
        );
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Claire ROUSSEL" })).ToBeVisibleAsync();
        await Page.InspectAsync("cantine-deux-parents");

        // FranceConnect remembers neither: the next sign-in asks who it is.
        await Page.GotoAsync(At("/demarches/cantine/franceconnect"));
        await Assertions.Expect(Page.GetByTestId("persona-separe")).ToBeVisibleAsync();
    }

    private async Task PrintFilledAsync(string form) =>
        await TestContext.Out.WriteLineAsync(
            $"{form} at {Width}: {await Page.CountFilledAsync()} fields filled without typing"
        );
}
