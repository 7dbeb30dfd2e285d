namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Every method of the client, against the routes and the parameters of the contract.</summary>
public sealed class PublicCallTests
{
    private static IReadOnlyList<PublicCall> Calls() => PublicCall.All;

    [OneTimeSetUp]
    public void Require() => ReferenceData.Require();

    [Test]
    public void Calls_Together_AskEveryRouteOfTheContract()
    {
        var published = OpenApiContract.Published!.Routes;

        Assert.That(published, Has.Count.EqualTo(36));
        Assert.That(
            PublicCall.All.Select(call => call.Path()).Distinct(),
            Is.EquivalentTo(
                published.Where(route => !NotYet.Endpoints.Contains(route.Endpoint)).Select(route => route.Path)
            )
        );
    }

    [TestCaseSource(nameof(Calls))]
    public async Task Call_WithAllItsArguments_WritesParametersOfTheContractOnly(object call)
    {
        using var site = new Site();

        await ((PublicCall)call).MakeAsync(site);

        var request = site.Provider.Single;
        Assert.That(Names(request).Except(Route(request).Query.Select(parameter => parameter.Name)), Is.Empty);
    }

    [TestCaseSource(nameof(Calls))]
    public async Task Call_WithoutOptionalArguments_WritesWhatTheContractRequires(object call)
    {
        using var site = new Site();

        await ((PublicCall)call).MakeAsync(site, withOptional: false);

        var request = site.Provider.Single;
        var required = Route(request)
            .Query.Where(parameter => parameter.IsRequired)
            .Select(parameter => parameter.Name);
        Assert.That(required.Except(Names(request)), Is.Empty);
    }

    [TestCaseSource(nameof(Calls))]
    public async Task Call_OfAnObsoleteVersion_SaysSoWhenCompiledAndWhenRun(object call)
    {
        using var site = new Site();

        await ((PublicCall)call).MakeAsync(site);

        var isDeprecated = Route(site.Provider.Single).IsDeprecated;
        Assert.Multiple(() =>
        {
            Assert.That(((PublicCall)call).IsObsolete, Is.EqualTo(isDeprecated));
            Assert.That(site.Logger.Lines.Any(line => line.Id == 4101), Is.EqualTo(isDeprecated));
        });
    }

    private static OpenApiRoute Route(StubRequest request) =>
        OpenApiContract.Published!.Routes.Single(route => route.Path == request.Path);

    private static IEnumerable<string> Names(StubRequest request) => request.Query.Select(pair => pair.Name).Distinct();
}
