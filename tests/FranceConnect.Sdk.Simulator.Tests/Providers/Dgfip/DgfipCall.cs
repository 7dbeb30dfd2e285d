using System.Text;

namespace FranceConnect.Sdk.Simulator.Tests.Providers.Dgfip;

/// <summary>Calls to API Impôt particulier, right in everything but what a test changes.</summary>
internal static class DgfipCall
{
    public const string AllResources = "RessourceIR RessourceIRDerniere RessourceIRDerniere2 RessourceTHPrincipale";
    public const string AllYears = "dgfip_annee_n_moins_1 dgfip_annee_n_moins_2 dgfip_annee_n_moins_3";
    public const string Situations = "situations/ir/assiettes/annrev/";
    public const string Latest = "dernieresituation/ir/assiettes/annrev/";
    public const string TwoYears = "dernieresituation/ir/assiettes/deuxans";
    public const string Housing = "situations/th/assiettes/principale/annrev/";

    private const string Correlation = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";

    /// <summary>A request for a token; a null credential or member is left out.</summary>
    public static async Task<Answer> AskDgfipTokenAsync(
        this SimulatorFixture fixture,
        string? credentials = null,
        params (string Name, string? Value)[] changes
    )
    {
        credentials ??= $"{SimulatorDgfipClient.DemoClientId}:{SimulatorDgfipClient.DemoClientSecret}";
        Dictionary<string, string?> form = new() { ["grant_type"] = "client_credentials", ["scope"] = AllResources };
        foreach (var (name, value) in changes)
        {
            form[name] = value;
        }

        using var browser = fixture.OpenBrowser();
        return await browser.PostAsync(
            new Uri(fixture.Simulator.DgfipAddress, "token").AbsoluteUri,
            form,
            ("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials))}")
        );
    }

    public static async Task<string> DgfipTokenAsync(this SimulatorFixture fixture, string resources = AllResources)
    {
        var answer = await fixture.AskDgfipTokenAsync(changes: ("scope", resources));
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        return answer.Json["access_token"]!.GetValue<string>();
    }

    /// <summary>The access token of a citizen who agreed to these scopes.</summary>
    public static async Task<string> CitizenTokenAsync(
        this SimulatorFixture fixture,
        string scopes,
        string persona = "test"
    )
    {
        var tokens = await fixture.LoginAsync(persona, changes: ("scope", $"openid identite_pivot {scopes}"));
        return tokens["access_token"]!.GetValue<string>();
    }

    /// <summary>A call with its three headers; a change to null removes one.</summary>
    public static async Task<Answer> ReadDgfipAsync(
        this SimulatorFixture fixture,
        string path,
        string citizenToken,
        string dgfipToken,
        params (string Name, string? Value)[] changes
    )
    {
        Dictionary<string, string?> headers = new()
        {
            ["Authorization"] = $"Bearer {dgfipToken}",
            ["X-FranceConnect-OAuth"] = citizenToken,
            ["X-Correlation-ID"] = Correlation,
        };
        foreach (var (name, value) in changes)
        {
            headers[name] = value;
        }

        using var browser = fixture.OpenBrowser();
        return await browser.GetAsync(
            new Uri(fixture.Simulator.DgfipAddress, $"impotparticulier/1.0/{path}").AbsoluteUri,
            [.. headers.Where(header => header.Value is not null).Select(header => (header.Key, header.Value!))]
        );
    }

    /// <summary>A login and a call, for tests that look at the answer only.</summary>
    public static async Task<Answer> LoginAndReadDgfipAsync(
        this SimulatorFixture fixture,
        string path,
        string scopes,
        string persona = "test"
    ) =>
        await fixture.ReadDgfipAsync(
            path,
            await fixture.CitizenTokenAsync(scopes, persona),
            await fixture.DgfipTokenAsync()
        );
}
