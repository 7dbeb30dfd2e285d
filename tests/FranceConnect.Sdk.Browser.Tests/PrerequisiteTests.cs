using FranceConnect.Sdk.Browser.Tests.Running;

namespace FranceConnect.Sdk.Browser.Tests;

public sealed class PrerequisiteTests
{
    [TestCase(null, typeof(IgnoreException))]
    [TestCase("1", typeof(AssertionException))]
    public void Chromium_NotOnTheMachine_IsIgnoredUnlessNothingMayBeSkipped(string? strict, Type outcome)
    {
        var environment = new Dictionary<string, string?> { ["PATH"] = "/nowhere", ["FCSDK_STRICT"] = strict };

        Assert.That(
            () => Chromium.Require(environment.GetValueOrDefault),
            Throws.TypeOf(outcome).With.Message.Contains("install-chromium.sh")
        );
    }

    [Test]
    public void Chromium_NamedButAbsent_IsNotReplacedByAnother()
    {
        var environment = new Dictionary<string, string?>
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH"),
            ["FCSDK_CHROMIUM"] = "/nowhere/chromium",
        };

        Assert.That(() => Chromium.Require(environment.GetValueOrDefault), Throws.TypeOf<IgnoreException>());
    }
}
