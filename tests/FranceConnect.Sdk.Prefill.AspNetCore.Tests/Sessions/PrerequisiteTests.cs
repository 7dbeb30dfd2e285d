namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Sessions;

[NonParallelizable]
internal sealed class PrerequisiteTests
{
    [TestCase(null, typeof(IgnoreException))]
    [TestCase("1", typeof(AssertionException))]
    public void Redis_WithoutTheProgram_IsIgnoredUnlessNothingMayBeSkipped(string? strict, Type outcome)
    {
        var (path, mode) = (Read("PATH"), Read("FCSDK_STRICT"));
        try
        {
            Environment.SetEnvironmentVariable("PATH", "/nowhere");
            Environment.SetEnvironmentVariable("FCSDK_STRICT", strict);

            Assert.That(
                () => RedisServer.StartAsync(),
                Throws.TypeOf(outcome).With.Message.Contains("is not installed")
            );
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
            Environment.SetEnvironmentVariable("FCSDK_STRICT", mode);
        }

        static string? Read(string name) => Environment.GetEnvironmentVariable(name);
    }
}
