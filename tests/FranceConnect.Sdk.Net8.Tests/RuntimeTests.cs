namespace FranceConnect.Sdk.Net8.Tests;

/// <summary>A roll forward would run the same tests on a newer .NET without saying so.</summary>
public sealed class RuntimeTests
{
    [Test]
    public void Runtime_IsNet8() => Assert.That(Environment.Version.Major, Is.EqualTo(8));
}
