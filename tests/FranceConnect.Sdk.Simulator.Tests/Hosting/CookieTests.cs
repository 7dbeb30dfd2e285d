using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator.Tests.Hosting;

internal sealed class CookieTests
{
    [TestCase("https", true)]
    [TestCase("http", false)]
    public async Task Authorize_Scheme_DecidesWhetherCookiesAreSecure(string scheme, bool secure)
    {
        var options = new FranceConnectSimulatorOptions();
        options.Clients.Add(SimulatorFixture.Client(SimulatorFixture.ClientId));
        var pipeline = new SimulatorPipeline(new SimulatorCore(options, new Uri("https://127.0.0.1/")));
        var context = new DefaultHttpContext
        {
            Request =
            {
                Scheme = scheme,
                Method = "GET",
                Path = "/api/v2/authorize",
            },
        };
        context.Request.QueryString = QueryString.Create([
            KeyValuePair.Create("client_id", (string?)SimulatorFixture.ClientId),
            KeyValuePair.Create("redirect_uri", (string?)SimulatorFixture.RedirectUri),
            KeyValuePair.Create("response_type", (string?)"code"),
            KeyValuePair.Create("scope", (string?)"openid"),
            KeyValuePair.Create("state", (string?)"etat"),
            KeyValuePair.Create("nonce", (string?)"nonce-du-test-0123456789"),
            KeyValuePair.Create("acr_values", (string?)"eidas1"),
        ]);

        await pipeline.HandleAsync(context);

        Assert.That(context.Response.Headers.SetCookie.ToArray(), Has.Length.EqualTo(5));
        Assert.That(
            context.Response.Headers.SetCookie.ToArray(),
            secure ? Has.All.Contain("; secure;") : Has.None.Contain("secure")
        );
    }
}
