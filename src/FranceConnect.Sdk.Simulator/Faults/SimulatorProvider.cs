namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// A source of data the simulator serves beside FranceConnect, by a short name: an address of its own, or a family of routes of API
/// Particulier. The default value is an empty text and names none.
/// </summary>
public readonly record struct SimulatorProvider
{
    private readonly string? _id;

    private SimulatorProvider(string id) => _id = id;

    /// <summary>The data of API Impôt particulier (DGFiP), <c>dgfip</c>.</summary>
    public static SimulatorProvider Dgfip { get; } = new("dgfip");

    /// <summary>The token endpoint of the DGFiP, <c>dgfip-token</c>.</summary>
    public static SimulatorProvider DgfipToken { get; } = new("dgfip-token");

    /// <summary>The communes, départements and regions of API Géo, <c>communes</c>.</summary>
    public static SimulatorProvider Communes { get; } = new("communes");

    /// <summary>The geocoding of the Géoplateforme, <c>addresses</c>.</summary>
    public static SimulatorProvider Addresses { get; } = new("addresses");

    /// <summary>API Recherche d’entreprises, <c>companies</c>.</summary>
    public static SimulatorProvider Companies { get; } = new("companies");

    /// <summary>CNAF and MSA through API Particulier, <c>dss</c>.</summary>
    public static SimulatorProvider Dss { get; } = new("dss");

    /// <summary>CNOUS through API Particulier, <c>cnous</c>.</summary>
    public static SimulatorProvider Cnous { get; } = new("cnous");

    /// <summary>The ministry of higher education through API Particulier, <c>mesri</c>.</summary>
    public static SimulatorProvider Mesri { get; } = new("mesri");

    /// <summary>The ministry of education through API Particulier, <c>men</c>.</summary>
    public static SimulatorProvider Men { get; } = new("men");

    /// <summary>France Travail through API Particulier, <c>france_travail</c>.</summary>
    public static SimulatorProvider FranceTravail { get; } = new("france_travail");

    /// <summary>GIP-MDS (service civique) through API Particulier, <c>gip_mds</c>.</summary>
    public static SimulatorProvider GipMds { get; } = new("gip_mds");

    /// <summary>The service national (DSNJ) through API Particulier, <c>dsnj</c>.</summary>
    public static SimulatorProvider Dsnj { get; } = new("dsnj");

    /// <summary>The Sport Data Hub through API Particulier, <c>sdh</c>.</summary>
    public static SimulatorProvider Sdh { get; } = new("sdh");

    /// <summary>The vehicle register (ANTS) through API Particulier, <c>ants</c>.</summary>
    public static SimulatorProvider Ants { get; } = new("ants");

    /// <summary>Every provider named here.</summary>
    public static IReadOnlyList<SimulatorProvider> All { get; } =
    [Dgfip, DgfipToken, Communes, Addresses, Companies, Dss, Cnous, Mesri, Men, FranceTravail, GipMds, Dsnj, Sdh, Ants];

    /// <summary>A provider by its short name, known or not.</summary>
    /// <param name="id">Short name, for instance <c>dss</c>; case matters.</param>
    /// <returns>The provider.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static SimulatorProvider From(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new(id);
    }

    /// <summary>The short name.</summary>
    /// <returns>For instance <c>dss</c>.</returns>
    public override string ToString() => _id ?? string.Empty;
}
