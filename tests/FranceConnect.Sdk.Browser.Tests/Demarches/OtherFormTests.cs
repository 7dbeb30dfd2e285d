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
        await Page.ArriveAtAsync(At("/demarches/cantine"));

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
        await Page.ArriveAtAsync(At("/demarches/cantine"));

        await Assertions.Expect(Page.Locator("#guardian1-birthName")).ToHaveValueAsync("ROUSSEL");
        await Assertions.Expect(Page.Locator("#guardian2-birthName")).ToHaveValueAsync("HAAS");
        await Assertions.Expect(Page.Locator("#guardian2-birthName")).ToHaveAttributeAsync("readonly", "readonly");
        await Assertions.Expect(Page.Locator("#household2-quotientFamilial")).ToHaveValueAsync("Transmis à la mairie");
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

    private static IEnumerable<TestCaseData> ByHand()
    {
        yield return Row(
            "creche",
            ("child.expectedBirthDate", s_nextMonth),
            ("household.dependentChildren", "1"),
            ("request.startDate", s_nextMonth),
            ("request.careType", "regulier"),
            ("request.weeklySlots", "Le lundi et le mardi, de 8 h à 17 h"),
            ("request.structures", "Crèche des Exemples")
        );
        yield return Row(
            "transport-scolaire",
            ("child.birthName", "EXEMPLE"),
            ("child.givenNames", "Alex"),
            ("child.birthDate", "04/05/2014"),
            ("schooling.schoolUai", "0330001A"),
            ("schooling.schoolYear", "2026-2027"),
            ("schooling.boarding", "externe"),
            ("request.boardingStop", "Place de l’Exemple"),
            ("consent.rules", "true")
        );
        yield return Row(
            "activites-municipales",
            ("child.birthName", "EXEMPLE"),
            ("child.givenNames", "Alex"),
            ("child.birthDate", "04/05/2014"),
            ("request.activity", "Piscine"),
            ("consent.emergencyCare", "true"),
            ("consent.liability", "attestation.pdf")
        );

        static TestCaseData Row(string form, params (string, string)[] answers) =>
            new TestCaseData(form, answers).SetArgDisplayNames(form);
    }

    [TestCaseSource(nameof(ByHand))]
    public async Task Form_WithoutFranceConnect_IsFilledByHandAndSent(string form, (string Id, string Value)[] answers)
    {
        await Page.GotoAsync(At($"/demarches/{form}"));
        (string Id, string Value)[] common =
        [
            ("guardian1.birthName", "EXEMPLE"),
            ("guardian1.givenNames", "Camille"),
            ("guardian1.birthDate", "02/03/1985"),
            ("guardian1.email", "camille@example.org"),
            ("guardian1.mobilePhone", "06 12 34 56 78"),
            ("guardian1.role", "autre"),
            ("address.street", "Rue de la Fiction"),
            ("address.postalCode", "33000"),
            ("address.city", "Bordeaux"),
            ("consent.information", "true"),
            ("billing.mode", "guardian1"),
        ];
        foreach (var answer in common)
            if (await Page.Field(answer.Id).CountAsync() > 0)
                await Page.TypeAsync(answer);
        await Page.TypeAsync(answers);
        await Page.SendAsync();

        await Page.OpenAgentViewAsync();
        await Assertions.Expect(Page.AgentRow("guardian1.birthName")).ToContainTextAsync("Déclaré");
        await Assertions.Expect(Page.Locator(".prefill-badge--certified")).ToHaveCountAsync(0);
        await Page.InspectAsync($"{form}-agent-sans-franceconnect");
    }

    private async Task PrintFilledAsync(string form) =>
        await TestContext.Out.WriteLineAsync(
            $"{form} at {Width}: {await Page.CountFilledAsync()} fields filled without typing"
        );
}
