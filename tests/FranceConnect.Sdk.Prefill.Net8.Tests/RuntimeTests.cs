using System.Reflection;
using System.Runtime.Versioning;
using FranceConnect.Sdk.Prefill.AspNetCore;

namespace FranceConnect.Sdk.Prefill.Net8.Tests;

/// <summary>A roll forward, or another reference, would run the same tests on something newer without saying so.</summary>
internal sealed class RuntimeTests
{
    [Test]
    public void Runtime_IsNet8() => Assert.That(Environment.Version.Major, Is.EqualTo(8));

    [TestCase(typeof(IPrefillService))]
    [TestCase(typeof(PrefillSession))]
    public void Assembly_IsTheNet8One(Type type) =>
        Assert.That(
            type.Assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName,
            Is.EqualTo(".NETCoreApp,Version=v8.0")
        );
}
