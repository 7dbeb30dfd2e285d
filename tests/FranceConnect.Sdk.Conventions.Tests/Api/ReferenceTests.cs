using System.Reflection;

namespace FranceConnect.Sdk.Conventions.Tests;

public sealed class ReferenceTests
{
    private const string Simulator = "FranceConnect.Sdk.Simulator";
    private const string AspNetCore = "FranceConnect.Sdk.AspNetCore";

    private static readonly IReadOnlyDictionary<string, string[]> Tree = ReferenceRules.Read(
        Repository.Files("src", ".csproj")
    );

    [Test]
    public void Simulator_ReferencesNothingOfOurs()
    {
        Assert.That(ReferenceRules.Forbidden(Tree, Simulator, IsOurs), Is.Empty);
        Assert.That(
            Assembly.Load(Simulator).GetReferencedAssemblies().Select(name => name.Name!).Where(IsOurs),
            Is.Empty
        );
    }

    [Test]
    public void AspNetCore_NeverReferencesTheForms() =>
        Assert.That(ReferenceRules.Forbidden(Tree, AspNetCore, IsForms), Is.Empty);

    [Test]
    public void FormsInAspNetCore_NeverReferenceTheLogin() =>
        Assert.That(
            ReferenceRules.Forbidden(Tree, "FranceConnect.Sdk.Prefill.AspNetCore", name => name == AspNetCore),
            Is.Empty
        );

    [Test]
    public void Core_ReferencesNothingOfOurs() =>
        Assert.That(ReferenceRules.Forbidden(Tree, "FranceConnect.Sdk", IsOurs), Is.Empty);

    [Test]
    public void Forbidden_ReferenceThroughAnotherProject_IsRefused()
    {
        var wrong = new Dictionary<string, string[]>
        {
            [AspNetCore] = ["FranceConnect.Sdk.Middle"],
            ["FranceConnect.Sdk.Middle"] = ["FranceConnect.Sdk.Prefill"],
        };

        Assert.That(
            ReferenceRules.Forbidden(wrong, AspNetCore, IsForms),
            Is.EqualTo(new[] { "FranceConnect.Sdk.Prefill" })
        );
    }

    [Test]
    public void Read_ProjectFile_GivesItsReferences()
    {
        var project = new SourceFile(
            "src/A/A.csproj",
            """<Project><ItemGroup><ProjectReference Include="..\B\B.csproj" /></ItemGroup></Project>"""
        );

        Assert.That(ReferenceRules.Read([project])["A"], Is.EqualTo(new[] { "B" }));
    }

    private static bool IsOurs(string name) => name.StartsWith("FranceConnect.", StringComparison.Ordinal);

    private static bool IsForms(string name) =>
        name.StartsWith("FranceConnect.Sdk.DataProviders", StringComparison.Ordinal)
        || name.StartsWith("FranceConnect.Sdk.Prefill", StringComparison.Ordinal);
}
