using System.Text.Json;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class ExtraitImmatriculationTests
{
    private const string Vehicle = """
        {"data":{"identite_particulier":{"nom":"ROUX","prenom":"JEANNE","sexe_etat_civil":"F","annee_date_naissance":1987,"mois_date_naissance":6,
        "jour_date_naissance":null,"code_departement_naissance":"08"},
        "adresse_particulier":{"complement_information":"BAT A","num_voie":"1","type_voie":"RUE","libelle_voie":"FICTIVE","code_postal_ville":"08000",
        "libelle_commune":"FICTIVILLE","lieu_dit":"LE LIEU","etage_escalier_appartement":"ETAGE 2","extension":"BIS","pays":null},
        "statut_rattachement":"cotitulaire",
        "donnees_immatriculation_vehicule":{"numero_immatriculation":"AA-123-BB","date_premiere_immatriculation":"2017-01-19",
        "statut_location":{"code":"LLD","label":"Location Longue Durée"}},
        "caracteristiques_techniques_vehicule":{"marque":"FICTIVE","type_variante_version":"TVV1","denomination_commerciale":"MODELE",
        "masse_charge_maximale":1850.5,"categorie_vehicule":{"code":"L3e","label":"Moto"},"genre_national":{"code":"VP","label":"Véhicule Particulier"},
        "cylindree":1600,"type_carburant":{"code":"H2","label":"Hydrogène"},"taux_co2":120,
        "classe_environnementale":{"code":"Euro 6d-TEMP","label":"Norme Euro 6d-TEMP"}}},
        "links":{},"meta":{"identity_matching":{"family_name":1.0,"given_name":0.0,"birth_date":0.5,"overall_match":false}}}
        """;

    [Test]
    public async Task GetExtraitImmatriculation_SignedInCitizen_IsAskedWithTheirTokenAndThePlate()
    {
        using var site = new Site();
        site.Provider.Answers(200, Vehicle);

        await site.Client.Ants.GetExtraitImmatriculationAsync(site.Session(), "123 ABC 12");

        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Single.Address.AbsoluteUri,
                Does.EndWith(
                    "/v3/ants/extrait_immatriculation_vehicule/france_connect?immatriculation=123%20ABC%2012&recipient=13002526500013"
                )
            );
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer jeton-d-acces-fictif"));
            Assert.That(site.Logger.Text, Does.Not.Contain("ABC"));
        });
    }

    [Test]
    public async Task GetExtraitImmatriculation_Person_IsTyped()
    {
        using var site = new Site();
        site.Provider.Answers(200, Vehicle);

        var extract = (await site.Client.Ants.GetExtraitImmatriculationAsync(site.Session(), "AA-123-BB")).Value;

        var (person, address) = (extract.IdentiteParticulier.Value, extract.AdresseParticulier.Value);
        Assert.Multiple(() =>
        {
            Assert.That(person.Nom, Is.EqualTo("ROUX"));
            Assert.That(person.Prenom, Is.EqualTo("JEANNE"));
            Assert.That(person.SexeEtatCivil, Is.EqualTo(Sexe.F));
            Assert.That(person.AnneeDateNaissance, Is.EqualTo(1987));
            Assert.That(person.MoisDateNaissance, Is.EqualTo(6));
            Assert.That(person.JourDateNaissance, Is.Null);
            Assert.That(person.CodeDepartementNaissance, Is.EqualTo("08"));
            Assert.That(address.ComplementInformation, Is.EqualTo("BAT A"));
            Assert.That(address.NumVoie, Is.EqualTo("1"));
            Assert.That(address.TypeVoie, Is.EqualTo("RUE"));
            Assert.That(address.LibelleVoie, Is.EqualTo("FICTIVE"));
            Assert.That(address.CodePostalVille, Is.EqualTo("08000"));
            Assert.That(address.LibelleCommune, Is.EqualTo("FICTIVILLE"));
            Assert.That(address.LieuDit, Is.EqualTo("LE LIEU"));
            Assert.That(address.EtageEscalierAppartement, Is.EqualTo("ETAGE 2"));
            Assert.That(address.Extension, Is.EqualTo("BIS"));
            Assert.That(address.Pays, Is.Null);
            Assert.That(extract.StatutRattachement.Value, Is.EqualTo(StatutRattachement.Cotitulaire));
        });
    }

    [Test]
    public async Task GetExtraitImmatriculation_Vehicle_IsTyped()
    {
        using var site = new Site();
        site.Provider.Answers(200, Vehicle);

        var extract = (await site.Client.Ants.GetExtraitImmatriculationAsync(site.Session(), "AA-123-BB")).Value;

        var registration = extract.DonneesImmatriculationVehicule.Value;
        var vehicle = extract.CaracteristiquesTechniquesVehicule.Value;
        Assert.Multiple(() =>
        {
            Assert.That(registration.NumeroImmatriculation, Is.EqualTo("AA-123-BB"));
            Assert.That(registration.DatePremiereImmatriculation, Is.EqualTo(PartialDate.Create(2017, 1, 19)));
            Assert.That(registration.StatutLocation!.Code, Is.EqualTo(StatutLocation.LLD));
            Assert.That(registration.StatutLocation!.Label, Is.EqualTo("Location Longue Durée"));
            Assert.That(vehicle.Marque, Is.EqualTo("FICTIVE"));
            Assert.That(vehicle.TypeVarianteVersion, Is.EqualTo("TVV1"));
            Assert.That(vehicle.DenominationCommerciale, Is.EqualTo("MODELE"));
            Assert.That(vehicle.MasseChargeMaximale, Is.EqualTo(1850.5m));
            Assert.That(vehicle.CategorieVehicule!.Code, Is.EqualTo(CategorieVehicule.L3e));
            Assert.That(vehicle.GenreNational!.Code, Is.EqualTo(GenreNational.VP));
            Assert.That(vehicle.GenreNational!.Label, Is.EqualTo("Véhicule Particulier"));
            Assert.That(vehicle.Cylindree, Is.EqualTo(1600));
            Assert.That(vehicle.TypeCarburant!.Code, Is.EqualTo(TypeCarburant.H2));
            Assert.That(vehicle.TauxCo2, Is.EqualTo(120));
            Assert.That(vehicle.ClasseEnvironnementale!.Code, Is.EqualTo(ClasseEnvironnementale.Euro6dTemp));
        });
    }

    [Test]
    public async Task GetExtraitImmatriculation_Matching_IsReadFromTheMeta()
    {
        using var site = new Site();
        site.Provider.Answers(200, Vehicle);

        var extract = (await site.Client.Ants.GetExtraitImmatriculationAsync(site.Session(), "AA-123-BB")).Value;

        var matching = extract.IdentityMatching!;
        Assert.Multiple(() =>
        {
            Assert.That(matching.FamilyName, Is.EqualTo(1));
            Assert.That(matching.GivenName, Is.Zero);
            Assert.That(matching.BirthDate, Is.EqualTo(0.5m));
            Assert.That(matching.OverallMatch, Is.False);
        });
    }

    [TestCase("""{}""")]
    [TestCase("""[]""")]
    [TestCase("""{"identity_matching":null}""")]
    [TestCase("""{"identity_matching":"1.0"}""")]
    public async Task GetExtraitImmatriculation_NoMatching_IsNull(string meta)
    {
        using var site = new Site();
        site.Provider.Answers(200, $$$"""{"data":{"statut_rattachement":"titulaire"},"meta":{{{meta}}}}""");

        var result = await site.Client.Ants.GetExtraitImmatriculationAsync(site.Session(), "AA-123-BB");

        Assert.Multiple(() =>
        {
            Assert.That(result.IsFound, Is.True);
            Assert.That(result.Value.IdentityMatching, Is.Null);
        });
    }

    [Test]
    public async Task GetExtraitImmatriculation_ScopesPartlyGranted_TellsAbsentFromNull()
    {
        using var site = new Site();
        site.Provider.Answers(
            200,
            """
            {"data":{"identite_particulier":{},"adresse_particulier":null,
            "donnees_immatriculation_vehicule":{"statut_location":{"code":null,"label":null}},
            "caracteristiques_techniques_vehicule":{"type_carburant":{"code":"ZZ"},"genre_national":null}}}
            """
        );

        var extract = (await site.Client.Ants.GetExtraitImmatriculationAsync(site.Session(), "AA-123-BB")).Value;

        var vehicle = extract.CaracteristiquesTechniquesVehicule.Value;
        Assert.Multiple(() =>
        {
            Assert.That(extract.IdentiteParticulier.Value.Nom, Is.Null);
            Assert.That(
                (extract.AdresseParticulier.IsGranted, extract.AdresseParticulier.HasValue),
                Is.EqualTo((true, false))
            );
            Assert.That(extract.StatutRattachement.IsGranted, Is.False);
            Assert.That(
                extract.DonneesImmatriculationVehicule.Value.StatutLocation!.Code,
                Is.EqualTo(default(StatutLocation))
            );
            Assert.That(vehicle.TypeCarburant!.Code.IsKnown, Is.False);
            Assert.That(vehicle.TypeCarburant.Code.ToString(), Is.EqualTo("ZZ"));
            Assert.That(vehicle.GenreNational, Is.Null);
            Assert.That(vehicle.CategorieVehicule, Is.Null);
        });
    }

    [Test]
    public async Task GetExtraitImmatriculation_PlateOfSomebodyElse_IsNotFoundWithItsCode()
    {
        using var site = new Site();
        site.Provider.Answers(
            404,
            """{"errors":[{"code":"42005","title":"t","detail":"d","source":null,"meta":{"provider":"ANTS"}}]}"""
        );

        var result = await site.Client.Ants.GetExtraitImmatriculationAsync(site.Session(), "AA-123-BB");

        Assert.That((result.Outcome, result.Error!.ProviderCode), Is.EqualTo((DataOutcome.NotFound, "42005")));
    }

    [TestCase(null)]
    [TestCase(" ")]
    public void GetExtraitImmatriculation_PlateMissing_IsRefusedBeforeAnyCall(string? plate)
    {
        using var site = new Site();

        Assert.That(
            () => site.Client.Ants.GetExtraitImmatriculationAsync(site.Session(), plate!),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("immatriculation")
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [Test]
    public void Meta_RoundTrips()
    {
        var meta = JsonDocument.Parse(Vehicle).RootElement.GetProperty("meta").GetRawText();

        var wire = JsonSerializer.Deserialize(meta, ApiParticulierJson.Default.ExtraitImmatriculationMetaWire)!;
        var again = JsonSerializer.Serialize(wire, ApiParticulierJson.Default.ExtraitImmatriculationMetaWire);

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(again), JsonNode.Parse(meta)), Is.True, again);
        Assert.That(wire.Unknown, Is.Null);
    }
}
