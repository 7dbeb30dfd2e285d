using System.Reflection;
using System.Runtime.Versioning;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill.NetStandard.Tests;

/// <summary>A change of a project reference would run the same tests on another assembly without saying so.</summary>
internal sealed class AssemblyTests
{
    [TestCase(typeof(IPrefillService))]
    [TestCase(typeof(IApiParticulierClient))]
    [TestCase(typeof(IFranceConnectClient))]
    public void Assembly_IsTheNetStandardOne(Type type) =>
        Assert.That(
            type.Assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName,
            Is.EqualTo(".NETStandard,Version=v2.0")
        );
}
