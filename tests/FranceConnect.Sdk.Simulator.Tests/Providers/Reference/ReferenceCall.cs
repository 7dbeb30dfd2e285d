using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator.Tests.Providers.Reference;

/// <summary>Calls to the reference APIs.</summary>
internal static class ReferenceCall
{
    public static async Task<Answer> GetAsync(this SimulatorFixture fixture, Uri root, string path)
    {
        using var browser = fixture.OpenBrowser();
        return await browser.GetAsync(new Uri(root, path).AbsoluteUri);
    }

    public static JsonArray Array(this Answer answer) => JsonNode.Parse(answer.Body)!.AsArray();

    /// <summary>The values of one member of each item.</summary>
    public static IEnumerable<string?> Each(this JsonArray items, string member) =>
        items.Select(item => item![member]?.GetValue<string>());
}
