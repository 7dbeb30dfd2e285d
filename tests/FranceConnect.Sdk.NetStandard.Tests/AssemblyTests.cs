using System.Runtime.Versioning;

namespace FranceConnect.Sdk.NetStandard.Tests;

/// <summary>A change of the project reference would run the same tests on another assembly without saying so.</summary>
internal sealed class AssemblyTests
{
    [Test]
    public void Engine_IsTheNetStandardAssembly()
    {
        var target = typeof(IFranceConnectClient)
            .Assembly.GetCustomAttributes(typeof(TargetFrameworkAttribute), inherit: false)
            .Cast<TargetFrameworkAttribute>()
            .Single();

        Assert.That(target.FrameworkName, Is.EqualTo(".NETStandard,Version=v2.0"));
    }
}
