namespace FranceConnect.Sdk.Simulator.Tests.Providers;

/// <summary>The files of a replay are somebody else's: they are read with suspicion.</summary>
internal sealed class StagingFileTests
{
    private string _folder = null!;

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("fixtures-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Read_Fixture_HasItsParametersStatusAndBody()
    {
        var fixture = StagingFixture.Read(
            Write(
                """
                ---
                description: |-
                  Texte libre & libre
                params:
                  nomNaissance: 'Dupré'
                  nomUsage: null
                  jourDateNaissance: ~
                  prenoms:
                  - "Hind"
                  - 'Zoé'
                  anneeDateNaissance: 2000
                status: 404
                payload: |-
                  { "errors": [] }
                """
            )
        );

        Assert.That(fixture.Key, Is.EqualTo("anneeDateNaissance=2000\nnomNaissance=dupré\nprenoms=[hind|zoé]"));
        Assert.That((fixture.Status, fixture.Payload), Is.EqualTo((404, "{ \"errors\": [] }")));
    }

    [TestCase("params: &a [x]\nstatus: 200", Description = "a list")]
    [TestCase("params:\n  a: &x b\n  c: *x\nstatus: 200", Description = "an alias")]
    [TestCase("params:\n  a:\n    b: c\nstatus: 200", Description = "a deeper map")]
    [TestCase("- a\n- b", Description = "no map")]
    [TestCase("status: deux cents", Description = "no status")]
    [TestCase("params: {", Description = "not YAML")]
    [TestCase("", Description = "nothing")]
    public void Read_WrongFile_IsRefused(string yaml) =>
        Assert.That(
            () => StagingFixture.Read(Write(yaml)),
            Throws.ArgumentException.With.Message.StartsWith("FCS9009")
        );

    [Test]
    public void Read_HugeFile_IsRefused() =>
        Assert.That(
            () => StagingFixture.Read(Write(new string('#', 1024 * 1024 + 1))),
            Throws.ArgumentException.With.Message.StartsWith("FCS9009")
        );

    [Test]
    public void StartAsync_FolderThatIsNotThere_IsRefused() =>
        Assert.That(
            () => ApiFixture.StartAsync(options => options.StagingFixturesPath = Path.Combine(_folder, "absent")),
            Throws.ArgumentException.With.Message.StartsWith("FCS9009")
        );

    [Test]
    public void StartAsync_FileThatIsNoFixture_IsRefused()
    {
        Write("- a");

        Assert.That(
            () => ApiFixture.StartAsync(options => options.StagingFixturesPath = _folder),
            Throws.ArgumentException.With.Message.StartsWith("FCS9009").And.Message.Contains("cas.yaml")
        );
    }

    private string Write(string yaml)
    {
        var path = Path.Combine(_folder, "cas.yaml");
        File.WriteAllText(path, yaml);
        return path;
    }
}
