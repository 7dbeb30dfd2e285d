using FranceConnect.Sdk.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

/// <summary>docs/guides/simulator.md.</summary>
internal static class SimulatorSettings
{
    public static void RegisterYourAddresses(IServiceCollection services)
    {
        #region addresses
        services.AddFranceConnectSimulator(options =>
        {
            options.Clients[0].RedirectUris.Add("http://localhost:5123/signin-franceconnect");
            options.Clients[0].PostLogoutRedirectUris.Add("http://localhost:5123/signout-callback-franceconnect");
        });
        #endregion
    }

    public static async Task BeAsStrictAsTheRealOneAsync()
    {
        #region strict
        await using var simulator = await FranceConnectSimulator.StartAsync(options =>
        {
            options.AllowLocalhostRedirectUris = false;
            options.AllowUnknownProviderScopes = false;
        });
        #endregion
    }

    public static void AddACitizen(FranceConnectSimulator simulator)
    {
        #region persona
        simulator.Population.Add(
            new SimulatorPersona
            {
                Id = "sans_commune",
                Title = "Née à l’étranger, sans nom d’usage",
                DeclaredIdentity = new SimulatorIdentity
                {
                    GivenNames = ["Ana", "Luz"],
                    FamilyName = "EXEMPLE",
                    Gender = "female",
                    BirthDate = "1990-05-00",
                    BirthPlace = "",
                    BirthCountry = "99139",
                },
                Email = "ana@example.org",
            }
        );
        #endregion
    }

    public static void Misbehave(FranceConnectSimulator simulator)
    {
        #region faults
        simulator.Faults.Activate(SimulatorFault.Slow); // until Deactivate or Clear
        simulator.Faults.Once(SimulatorFault.TokenServerError); // the next time it can show
        simulator.RotateKeys(); // new keys under the same labels, as the real platform does
        simulator.Faults.Clear();
        #endregion
    }

    public static void RegisterAToken(FranceConnectSimulator simulator)
    {
        #region api-particulier-token
        simulator.ApiParticulierTokens.Add(
            new SimulatorApiParticulierToken
            {
                Token = "jeton-de-la-mairie",
                AuthorizationRequestId = 48231, // credentials of one habilitation share its quota
                Scopes = { "cnaf_quotient_familial" }, // none: every scope
                State = SimulatorTokenState.Expired, // 401, code 00103
            }
        );
        #endregion
    }

    public static void AddAPerson(FranceConnectSimulator simulator)
    {
        #region person
        simulator.Households.Add(
            """
            {
              "id": "zoe-exemple", "foyer": "exemple",
              "identite": {
                "nom_naissance": "EXEMPLE", "prenoms": ["ZOE"], "date_naissance": "1990-05-17", "sexe": "F",
                "code_cog_insee_pays_naissance": "99139"
              },
              "dossier": {
                "caisse": "CNAF",
                "adresse": { "destinataire": "Madame EXEMPLE ZOE", "code_postal_ville": "69100 VILLEURBANNE", "pays": "FRANCE" },
                "quotient_familial": { "valeur": 640, "historique": { "2026-01": 610 } }
              },
              "prestations": { "rsa": { "date_debut_droit": "2026-02-01", "avec_majoration": false } }
            }
            """
        );
        #endregion
    }

    public static void MisbehaveBehindApiParticulier(FranceConnectSimulator simulator)
    {
        #region api-particulier-faults
        simulator.ProviderFaults.Set(SimulatorProvider.Dss, SimulatorProviderFault.ProviderDown); // CNAF and MSA only, the others answer
        simulator.ProviderFaults.Set(
            SimulatorProvider.Dss.Endpoint("quotient_familial"),
            SimulatorProviderFault.Truncated
        );
        simulator.ProviderFaults.Once(SimulatorProvider.Men, SimulatorProviderFault.From("xx011")); // a code, here 30011
        simulator.ProviderFaults.Once(SimulatorProvider.Cnous, SimulatorProviderFault.TooManyRequestsWithoutDelay);
        #endregion
    }

    public static void MisbehaveAtTheDataProviders(FranceConnectSimulator simulator)
    {
        #region provider-faults
        simulator.ProviderFaults.Set(SimulatorProvider.Dgfip, SimulatorProviderFault.Forbidden); // until Clear
        simulator.ProviderFaults.Once(SimulatorProvider.Communes, SimulatorProviderFault.TooManyRequests); // Retry-After: 5
        simulator.ProviderFaults.Set(SimulatorProvider.Addresses, SimulatorProviderFault.Slow); // ProviderFaults.Delay
        simulator.ProviderFaults.Set(SimulatorProvider.Companies, SimulatorProviderFault.From("451")); // any from 400 to 599
        simulator.ProviderFaults.Clear();
        #endregion
    }
}
