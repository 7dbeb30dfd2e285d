using FranceConnect.Sdk.Browser.Tests.Demarches;
using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests;

/// <summary>Tab and Enter, nothing else.</summary>
[TestFixture(Phone)]
[TestFixture(Desktop)]
public sealed class KeyboardTests(int width) : BrowserTest(width)
{
    private const int MaximumStops = 150;

    // The text of the focused element; fails when nothing shows where the focus is or when it is off the screen.
    private const string FocusedText = """
        () => {
          const element = document.activeElement;
          if (element === document.body) return null;
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return "no outline: " + element.outerHTML;
          if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.top > innerHeight) return "off screen: " + element.outerHTML;
          const text = element.labels?.length ? element.labels[0].textContent : element.textContent;
          return text.trim().replace(/\s+/g, " ");
        }
        """;

    [Test]
    public async Task LoginAndLogout_WithTabAndEnter_GoToTheEnd()
    {
        await Page.GotoAsync(At("/"));
        await TabToAsync("S’identifier avec FranceConnect");
        await Page.Keyboard.PressAsync("Enter");
        await TabToAsync(await Page.GetByTestId("persona-test").InnerTextAsync());
        await Page.Keyboard.PressAsync("Enter");
        await Page.GetByTestId("continue").WaitForAsync();
        await TabToAsync("Continuer sur Portail famille de Bourg-Exemple");
        await Page.Keyboard.PressAsync("Enter");
        await Page.ArriveAtAsync(At("/moi"));

        await TabToAsync("Se déconnecter");
        await Page.Keyboard.PressAsync("Enter");
        await Page.ArriveAtAsync(At("/"));

        Assert.That(await FranceConnectButton(Page).IsVisibleAsync(), Is.True);
    }

    [Test]
    public async Task SkipLink_Followed_GoesToTheContent()
    {
        await Page.GotoAsync(At("/"));
        Assert.That(await TabAsync(), Is.EqualTo("Aller au contenu"));

        await Page.Keyboard.PressAsync("Enter");

        Assert.That(await Page.EvaluateAsync<string>("() => document.activeElement.id"), Is.EqualTo("contenu"));
        Assert.That(await TabAsync(), Is.EqualTo("S’identifier avec FranceConnect"));
    }

    [Test]
    public async Task FocusOrder_OfTheHomePage_FollowsTheReading()
    {
        await Page.GotoAsync(At("/"));

        Assert.That(
            await StopsAsync(),
            Is.EqualTo(
                (string[])
                    [
                        "Aller au contenu",
                        "Portail famille Bourg-Exemple",
                        "S’identifier avec FranceConnect",
                        "Qu’est-ce que FranceConnect ?",
                        "Inscrire à la cantine",
                        "Demander une place en crèche",
                        "Inscrire aux transports scolaires",
                        "Inscrire à une activité",
                        "Récupérer mon quotient familial",
                        "Changer de compte bancaire",
                        "Continuer sans FranceConnect",
                    ]
            )
        );
    }

    [Test]
    public async Task FocusOrder_OfTheCitizensPage_FollowsTheReading()
    {
        await SignInAsync(Page);

        Assert.That(
            await StopsAsync(),
            Is.EqualTo(
                (string[])
                    [
                        "Aller au contenu",
                        "Portail famille Bourg-Exemple",
                        "Angela DUBOIS",
                        "Se déconnecter",
                        "Inscrire à la cantine",
                        "Demander une place en crèche",
                        "Inscrire aux transports scolaires",
                        "Inscrire à une activité",
                        "Récupérer mon quotient familial",
                        "Se déconnecter",
                    ]
            )
        );
    }

    [Test]
    public async Task FocusOrder_OfTheFailurePage_FollowsTheReading()
    {
        await Page.GotoAsync(At("/signin-franceconnect"));

        Assert.That(
            (await StopsAsync()).Skip(2),
            Is.EqualTo(
                (string[])
                    ["S’identifier avec FranceConnect", "Qu’est-ce que FranceConnect ?", "Continuer sans FranceConnect"]
            )
        );
    }

    [Test]
    public async Task Form_WithTabAndEnterAlone_ChoosesAChildAndGoesFromAnErrorToItsField()
    {
        await Page.SignInFromNoticeAsync(At("/demarches/cantine"), "couple_caf");
        await TabToAsync("Lou BERTHIER, 14 février 2018");
        await Page.Keyboard.PressAsync("Space");
        await TabToAsync("Choisir cet enfant");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Field("child.givenNames")).ToHaveValueAsync("Lou");

        await TabToAsync("Envoyer la demande");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await TabToAsync("Téléphone portable : Renseignez ce champ.");
        await Page.Keyboard.PressAsync("Enter");

        Assert.That(
            await Page.EvaluateAsync<string>("() => document.activeElement.id"),
            Is.EqualTo("guardian1-mobilePhone")
        );
    }

    private async Task<string?> TabAsync()
    {
        await Page.Keyboard.PressAsync("Tab");
        return await Page.EvaluateAsync<string?>(FocusedText);
    }

    private async Task TabToAsync(string text)
    {
        var wanted = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        List<string?> stops = [];
        while (stops.Count < MaximumStops)
        {
            stops.Add(await TabAsync());
            if (stops[^1] == wanted)
                return;
        }
        Assert.Fail($"« {wanted} » is not reached. Stops: {string.Join(" | ", stops)}");
    }

    private async Task<List<string>> StopsAsync()
    {
        List<string> stops = [];
        while (stops.Count < MaximumStops && await TabAsync() is { } stop)
            stops.Add(stop);
        return stops;
    }
}
