using FranceConnect.Sdk.EndToEnd.Tests.Cluster;
using FranceConnect.Sdk.EndToEnd.Tests.Provider;

namespace FranceConnect.Sdk.EndToEnd.Tests;

[TestFixture]
[NonParallelizable]
internal sealed class PrerequisiteTests
{
    [TestCase(null, typeof(IgnoreException))]
    [TestCase("1", typeof(AssertionException))]
    public void ForeignProvider_WithoutNode_IsIgnoredUnlessNothingMayBeSkipped(string? strict, Type outcome)
    {
        using var keys = new SigningKeys();
        using var noProgram = new Variable("PATH", "/nowhere");
        using var mode = new Variable("FCSDK_STRICT", strict);

        Assert.That(
            () => NodeProvider.StartAsync("http://127.0.0.1:1/api/v2", keys, []),
            Throws.TypeOf(outcome).With.Message.Contains("is not installed")
        );
    }

    [TestCase(null, typeof(IgnoreException))]
    [TestCase("1", typeof(AssertionException))]
    public void Cluster_WithoutNginx_IsIgnoredUnlessNothingMayBeSkipped(string? strict, Type outcome)
    {
        using var noProgram = new Variable("PATH", "/nowhere");
        using var mode = new Variable("FCSDK_STRICT", strict);

        Assert.That(
            () => NginxProxy.StartAsync(1, 2),
            Throws.TypeOf(outcome).With.Message.Contains("nginx is not installed")
        );
    }

    /// <summary>An environment variable of this process, until disposed.</summary>
    private sealed class Variable : IDisposable
    {
        private readonly string _name;
        private readonly string? _before;

        public Variable(string name, string? value)
        {
            _name = name;
            _before = Environment.GetEnvironmentVariable(name);
            Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose() => Environment.SetEnvironmentVariable(_name, _before);
    }
}
