using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class ApiParticulierScopesTests
{
    private static IEnumerable<(string Property, string Name)> Scopes() =>
        from property in typeof(ApiParticulierScopes).GetProperties()
        select (property.Name, ((FranceConnectScope)property.GetValue(null)!).Name);

    [Test]
    public void Scopes_AreNamedAfterTheirWord() =>
        Assert.That(
            Scopes().Where(scope => scope.Property != Pascal(scope.Name)),
            Is.Empty,
            "a typing error asks for nothing"
        );

    // FranceConnect drops silently what it does not know: these are said to be in beta, or spelt otherwise there.
    [Test]
    public void Scopes_UnknownToFranceConnect_AreTheDocumentedOnes() =>
        Assert.That(
            Scopes().Where(scope => !FranceConnectScope.From(scope.Name).IsKnown).Select(scope => scope.Name),
            Is.EquivalentTo(
                new[]
                {
                    "cnav_allocation_enfant_handicape",
                    "cnav_participation_familiale_eaje_adresse",
                    "cnav_participation_familiale_eaje_allocataires",
                    "cnav_participation_familiale_eaje_enfants",
                    "cnav_participation_familiale_eaje_parametres_calcul",
                    "mesri_admission_etablissement_etudes",
                }
            )
        );

    private static string Pascal(string name) =>
        string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
