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
