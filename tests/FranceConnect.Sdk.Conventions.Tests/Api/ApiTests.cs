using System.Reflection;

namespace FranceConnect.Sdk.Conventions.Tests;

[TestFixtureSource(typeof(Repository), nameof(Repository.Packages))]
public sealed class ApiTests(string package)
{
    private readonly Type[] _types = Assembly.Load(package).GetExportedTypes();

    [Test]
    public void InternalNamespaces_HoldNoPublicType() => Assert.That(ApiRules.PublicInternals(_types), Is.Empty);

    [Test]
    public void PublicSignatures_NameNoTypeOfALibraryWeMayReplace() =>
        Assert.That(ApiRules.ForeignTypes(_types), Is.Empty);

    [Test]
    public void AsyncMethods_TakeACancellationTokenLast() => Assert.That(ApiRules.AsyncWithoutToken(_types), Is.Empty);

    [Test]
    public void PublicClasses_AreSealedStaticOrAbstract() => Assert.That(ApiRules.OpenClasses(_types), Is.Empty);

    /// <summary>The simulator's people are fictional, and its secrets are published.</summary>
    [Test]
    public void Types_PrintNoneOfTheirMembers() =>
        Assert.That(
            package.EndsWith(".Simulator", StringComparison.Ordinal)
                ? []
                : ApiRules.PrintedMembers(Assembly.Load(package).GetTypes()),
            Is.Empty
        );

    [Test]
    public void PublicRecords_AreNotPositional() => Assert.That(ApiRules.PositionalRecords(_types), Is.Empty);
}
