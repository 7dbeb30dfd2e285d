namespace FranceConnect.Sdk.Simulator;

// The data providers served beside FranceConnect, on the same port.
public sealed partial class FranceConnectSimulator
{
    /// <summary>
    /// Root of API Impôt particulier (DGFiP), <c>{BaseAddress}dgfip/</c>: its token endpoint is <c>token</c> under it, its routes are
    /// under <c>impotparticulier/1.0</c>.
    /// </summary>
    public Uri DgfipAddress => new(BaseAddress, $"{SimulatorRoutes.DgfipPath}/");

    /// <summary>Root of API Géo, in place of <c>geo.api.gouv.fr</c>: <c>{BaseAddress}reference/communes/</c>.</summary>
    public Uri CommunesAddress => new(BaseAddress, $"{SimulatorRoutes.ReferencePath}/communes/");

    /// <summary>
    /// Root of the Géoplateforme, in place of <c>data.geopf.fr</c>: <c>{BaseAddress}reference/addresses/</c>; the search is
    /// <c>geocodage/search</c> under it.
    /// </summary>
    public Uri AddressesAddress => new(BaseAddress, $"{SimulatorRoutes.ReferencePath}/addresses/");

    /// <summary>
    /// Root of API Recherche d’entreprises, in place of <c>recherche-entreprises.api.gouv.fr</c>:
    /// <c>{BaseAddress}reference/companies/</c>.
    /// </summary>
    public Uri CompaniesAddress => new(BaseAddress, $"{SimulatorRoutes.ReferencePath}/companies/");

    /// <summary>The faults of the data providers, for every call.</summary>
    public SimulatorProviderFaults ProviderFaults => _core.ProviderFaults;
}
