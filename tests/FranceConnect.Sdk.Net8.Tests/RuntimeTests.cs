using System.Runtime.Versioning;

namespace FranceConnect.Sdk.Net8.Tests;

/// <summary>A roll forward, or another reference, would run the same tests on something newer without saying so.</summary>
internal sealed class RuntimeTests
{
    [Test]
    public void Runtime_IsNet8() => Assert.That(Environment.Version.Major, Is.EqualTo(8));

    [Test]
    public void Engine_IsTheNet8Assembly()
    {
        var target = typeof(IFranceConnectClient)
            .Assembly.GetCustomAttributes(typeof(TargetFrameworkAttribute), inherit: false)
            .Cast<TargetFrameworkAttribute>()
            .Single();

        Assert.That(target.FrameworkName, Is.EqualTo(".NETCoreApp,Version=v8.0"));
    }
}
