namespace FranceConnect.Sdk.Simulator;

/// <summary>A provider behind API Particulier: the second segment of its routes, the first two digits of its codes, its name in them.</summary>
internal sealed record ApiProvider(SimulatorProvider Id, string Family, string Name, ApiError NotFound)
{
    private const string NothingThere =
        "Le ou les paramètre(s) d'entrée n'existent pas, ne sont pas connus, ou ne comportent aucune information pour cet appel. "
        + "Veuillez vérifier que votre recherche est couverte par le périmètre de l'API.";

    public static ApiProvider Dss { get; } =
        Create(SimulatorProvider.Dss, "37", "CNAV", "Dossier allocataire inexistant. Le document ne peut être édité.");

    public static ApiProvider Cnous { get; } =
        Create(
            SimulatorProvider.Cnous,
            "26",
            "CNOUS",
            "Aucun étudiant boursier n'a pu être trouvé avec les critères de recherche fournis."
        );

    public static ApiProvider Mesri { get; } =
        Create(
            SimulatorProvider.Mesri,
            "25",
            "MESRI",
            "Aucun étudiant n'a pu être trouvé avec les critères de recherche fournis."
        );

    public static ApiProvider Men { get; } =
        Create(
            SimulatorProvider.Men,
            "30",
            "MEN",
            "Aucun eleve n'a pu etre trouve avec les criteres de recherche fournis"
        );

    public static ApiProvider FranceTravail { get; } =
        Create(
            SimulatorProvider.FranceTravail,
            "24",
            "France Travail",
            "Aucune situation France Travail n'a pu être trouvée avec les critères de recherche fournis."
        );

    public static ApiProvider GipMds { get; } = Create(SimulatorProvider.GipMds, "31", "GIP-MDS", NothingThere);

    public static ApiProvider Dsnj { get; } = Create(SimulatorProvider.Dsnj, "39", "DSNJ", NothingThere);

    public static ApiProvider Sdh { get; } = Create(SimulatorProvider.Sdh, "41", "SDH", NothingThere);

    public static ApiProvider Ants { get; } = Create(SimulatorProvider.Ants, "42", "ANTS", NothingThere);

    private static ApiProvider Create(SimulatorProvider id, string family, string name, string notFound) =>
        new(id, family, name, new ApiError(404, $"{family}003", "Entité non trouvée", notFound) { Provider = name });
}
