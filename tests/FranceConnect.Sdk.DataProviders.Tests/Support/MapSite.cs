using FranceConnect.Sdk.DataProviders.Reference;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>An application with the reference APIs, stubbed; a fake clock, and all that is logged.</summary>
internal sealed class MapSite : IDisposable
{
    private readonly ServiceProvider _services;

    public MapSite(Action<ReferenceOptions>? configure = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logger));
        collection.AddReferenceApis(options => configure?.Invoke(options));
        collection.AddHttpClient(ReferenceClientNames.HttpClient).ConfigurePrimaryHttpMessageHandler(() => Provider);
        _services = collection.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
        Provider.Answer = (request, _) =>
            Task.FromResult(
                Answers.TryGetValue(request.Path + Criterion(request), out var body)
                    ? TaxSite.Json(200, body)
                    : TaxSite.Json(404, """{"code":404,"message":"Introuvable"}""")
            );
    }

    /// <summary>Bodies by path, and by the criterion of a search: <c>/communes?ancienCode=20004</c>.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    public StubProvider Provider { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero));

    public CapturingLogger Logger { get; } = new();

    public ICommunesClient Communes => _services.GetRequiredService<ICommunesClient>();

    public IAddressesClient Addresses => _services.GetRequiredService<IAddressesClient>();

    public ICompaniesClient Companies => _services.GetRequiredService<ICompaniesClient>();

    public IEnumerable<string> Asked => Provider.Requests.Select(request => request.Path + Criterion(request));

    public void Dispose() => _services.Dispose();

    private static string Criterion(StubRequest request) =>
        request.Query is [{ Name: not "fields" } first, ..] ? $"?{first.Name}={first.Value}" : "";
}
