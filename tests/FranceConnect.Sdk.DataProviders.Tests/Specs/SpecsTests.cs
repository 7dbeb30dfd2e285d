namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>DINUM's rules for clients of API Particulier, one test or more for each paragraph (SPECS §n).</summary>
internal sealed partial class SpecsTests
{
    private const string Household = Answers.Found;

    private static IEnumerable<string> Paths(Site site) => site.Provider.Requests.Select(request => request.Path);
}
