using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests.Demarches;

/// <summary>A form of the portal, as a parent handles it.</summary>
internal static class FormPage
{
    // Filled from a source: what is said of the value is beside it.
    private const string Filled = ".prefill-field:has(.prefill-badge)";

    /// <summary>From the notice, through FranceConnect, back to the form.</summary>
    public static async Task SignInFromNoticeAsync(this IPage page, string address, string persona)
    {
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Link, new() { Name = "S’identifier avec FranceConnect" }).ClickAsync();
        await page.GetByTestId($"persona-{persona}").ClickAsync();
        await page.GetByTestId("continue").ClickAsync();
        await page.ArriveAtAsync(address);
    }

    /// <summary>Once more, while FranceConnect's own session lasts: its information page alone.</summary>
    public static async Task SignInFromNoticeAgainAsync(this IPage page, string address)
    {
        await page.GotoAsync(address + "/franceconnect");
        await page.GetByTestId("continue").ClickAsync();
        await page.ArriveAtAsync(address);
    }

    public static ILocator Field(this IPage page, string id) => page.Locator($"[name='{id}']");

    /// <summary>The whole of a field: label, input, notes.</summary>
    public static ILocator Around(this IPage page, string id) =>
        page.Locator(".prefill-field", new() { Has = page.Locator($"[name='{id}']") });

    public static Task<int> CountFilledAsync(this IPage page) => page.Locator(Filled).CountAsync();

    public static async Task ChooseChildAsync(this IPage page, string child)
    {
        await page.GetByLabel(child).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Choisir cet enfant" }).ClickAsync();
    }

    public static async Task AnswerPartnerAsync(this IPage page, bool isGuardian)
    {
        await page.GetByLabel(isGuardian ? "Oui" : "Non", new() { Exact = true }).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirmer ma réponse" }).ClickAsync();
    }

    /// <summary>Types what no source gives: each input by its own kind.</summary>
    public static async Task TypeAsync(this IPage page, params (string Id, string Value)[] answers)
    {
        foreach (var (id, value) in answers)
        {
            var field = page.Field(id);
            switch (await field.First.EvaluateAsync<string>("element => element.type"))
            {
                case "checkbox" when await field.CountAsync() == 1:
                    await field.CheckAsync();
                    break;
                case "checkbox":
                    await page.Locator($"[name='{id}'][value='{value}']").CheckAsync();
                    break;
                case "select-one":
                    await field.SelectOptionAsync(value);
                    break;
                case "file":
                    await field.First.SetInputFilesAsync(
                        new FilePayload
                        {
                            Name = value,
                            MimeType = "application/pdf",
                            Buffer = [1, 2, 3],
                        }
                    );
                    break;
                default:
                    await field.FillAsync(value);
                    break;
            }
        }
    }

    public static Task SendAsync(this IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la demande" }).ClickAsync();

    /// <summary>The agent's page of the request that has just been sent.</summary>
    public static async Task OpenAgentViewAsync(this IPage page)
    {
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Votre demande est envoyée");
        await page.GetByRole(AriaRole.Link, new() { Name = "Voir ce que l’agent de la mairie verra" }).ClickAsync();
    }

    /// <summary>What the agent reads of a field: value, worth, origin.</summary>
    public static ILocator AgentRow(this IPage page, string id) => page.Locator($"tr[data-field='{id}']");
}
