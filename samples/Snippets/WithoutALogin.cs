using FranceConnect.Sdk;

namespace Snippets;

/// <summary>A vendor's own code under test: who is this citizen in our files?</summary>
internal static class Greeting
{
    public static string For(FranceConnectIdentity citizen) => $"{citizen.GivenNames[0]} {citizen.UsualName}";
}

public sealed class WithoutALogin
{
    #region unit
    [Test]
    public void Greeting_CitizenWithAUsualName_UsesIt()
    {
        var citizen = FranceConnectModelFactory.CreateIdentity(
            """
            { "sub": "fictif", "given_name_array": ["Pierre"], "family_name": "MERCIER", "preferred_username": "DUBOIS" }
            """
        );

        Assert.That(Greeting.For(citizen), Is.EqualTo("Pierre DUBOIS"));
    }
    #endregion
}
