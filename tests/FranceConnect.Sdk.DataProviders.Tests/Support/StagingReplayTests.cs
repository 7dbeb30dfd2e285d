using System.Text.Json;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class StagingReplayTests
{
    [TestCase("""{"admissions":[{"date_debut":"2025-09-01","regime_formation":{"code":"RF1"}}]}""", new string[0])]
    [TestCase("""{"nouveau":1}""", new[] { "nouveau" })]
    [TestCase("""{"identite":{"nouveau":1}}""", new[] { "Identite.nouveau" })]
    [TestCase(
        """{"admissions":[{},{"regime_formation":{"nouveau":1}}]}""",
        new[] { "Admissions.RegimeFormation.nouveau" }
    )]
    public void Unknown_MemberWithoutAProperty_IsNamed(string data, string[] expected)
    {
        var wire = JsonSerializer.Deserialize(data, ApiParticulierJson.Default.StatutEtudiantWire)!;

        Assert.That(StagingReplay.Unknown(wire), Is.EqualTo(expected));
    }
}
