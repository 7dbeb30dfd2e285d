namespace FranceConnect.Sdk.Conventions.Tests;

public sealed class SourceTests
{
    [Test]
    public void Addresses_OfTheState_AreInEnvironmentsOnly() =>
        Assert.That(SourceRules.StateAddresses(Repository.Files("src", ".cs")), Is.Empty);

    [Test]
    public void Duende_IsSeenByTheProtocolOnly() =>
        Assert.That(SourceRules.DuendeUsers(Repository.Files("src", ".cs")), Is.Empty);

    [Test]
    public void Files_StayShort() => Assert.That(SourceRules.LongFiles(Repository.Files(extension: ".cs")), Is.Empty);

    [Test]
    public void TopFolder_HoldsTheAgreedEntriesOnly() =>
        Assert.That(
            SourceRules.Strangers(Directory.EnumerateFileSystemEntries(Repository.Root).Select(Path.GetFileName)!),
            Is.Empty
        );

    [TestCase("src/A/B.cs", """var a = "https://auth.franceconnect.gouv.fr/api/v2";""")]
    [TestCase("src/A/B.cs", """var a = $"{scheme}://fcp-low.sbx.dev-franceconnect.fr" + path; // why""")]
    [TestCase("src/A/B.cs", "    https://particulier.api.gouv.fr/api\"\"\"")]
    [TestCase("src/A/B.cs", "    https://particulier.api.gouv.fr/api")]
    [TestCase("src/FranceConnect.Sdk.DataProviders/Dgfip/DgfipEnvironment.cs", """var a = "https://dgfip.gouv.fr/";""")]
    [TestCase(
        "src/A/B.cs",
        """var a = "https://docs.partenaires.franceconnect.gouv.fr/fs/fs-technique/fs-technique-erreurs/";"""
    )]
    [TestCase("src/FranceConnect.Sdk.Simulator/B.cs", """var a = "https://oidc.franceconnect.gouv.fr/api/v2";""")]
    public void StateAddresses_AddressInCode_IsRefused(string path, string line) =>
        Assert.That(SourceRules.StateAddresses([new SourceFile(path, line)]), Is.Not.Empty);

    [TestCase("src/A/B.cs", "    /// <remarks>See https://docs.partenaires.franceconnect.gouv.fr.</remarks>")]
    [TestCase(
        "src/FranceConnect.Sdk.DataProviders/Reference/ReferenceEnvironment.cs",
        """var a = "https://geo.api.gouv.fr/";"""
    )]
    [TestCase("src/FranceConnect.Sdk/Environments/B.cs", """var a = "https://oidc.franceconnect.gouv.fr/api/v2";""")]
    [TestCase(
        "src/FranceConnect.Sdk.Simulator/B.cs",
        """var a = "https://docs.partenaires.franceconnect.gouv.fr/fs/fs-technique/fs-technique-erreurs/";"""
    )]
    public void StateAddresses_CommentOrNamedException_IsAccepted(string path, string line) =>
        Assert.That(SourceRules.StateAddresses([new SourceFile(path, line)]), Is.Empty);

    [TestCase("using Duende.IdentityModel;")]
    [TestCase("using static Duende.IdentityModel.OidcConstants;")]
    [TestCase("using Oidc = Duende.IdentityModel.OidcClient;")]
    [TestCase("    var a = new Duende.IdentityModel.Client.RequestUrl(b);")]
    public void DuendeUsers_UsingElsewhere_IsRefused(string line) =>
        Assert.That(
            SourceRules.DuendeUsers([
                new SourceFile("src/FranceConnect.Sdk/Internal/LoginFlow.cs", $"namespace A;\n{line}\n"),
            ]),
            Is.Not.Empty
        );

    [TestCase(SourceRules.MaximumLines, false)]
    [TestCase(SourceRules.MaximumLines + 1, true)]
    public void LongFiles_LinesBeyondTheLimit_AreRefused(int lines, bool isRefused) =>
        Assert.That(
            SourceRules
                .LongFiles([new SourceFile("src/A/B.cs", string.Concat(Enumerable.Repeat("//\n", lines)))])
                .Any(),
            Is.EqualTo(isRefused)
        );

    [Test]
    public void Strangers_UnknownEntry_IsRefused() =>
        Assert.That(SourceRules.Strangers(["src", ".ci", "artifacts", "scripts"]), Is.EqualTo(new[] { "scripts" }));
}
