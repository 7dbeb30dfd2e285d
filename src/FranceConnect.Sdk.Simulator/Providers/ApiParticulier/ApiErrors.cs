namespace FranceConnect.Sdk.Simulator;

/// <summary>The errors of API Particulier itself (family 00) and those every provider can have.</summary>
internal static class ApiErrors
{
    private const string Forbidden = "Interdit";
    private const string NotProcessable = "Entité non traitable";

    public static ApiError TokenInvalid { get; } =
        Token(401, "00101", Forbidden, "Votre token n'est pas valide ou n'est pas renseigné");

    public static ApiError TokenExpired { get; } =
        Token(401, "00103", "Jeton expiré", "Votre token est expiré. Vous devez refaire une demande");

    public static ApiError TokenBlacklisted { get; } =
        Token(
            401,
            "00105",
            "Jeton sur liste noire",
            "Votre jeton est sur liste noire, celui-ci a certainement été divulgué sur un canal non-sécurisé."
        );

    public static ApiError TokenUnknown { get; } =
        Token(401, "00106", Forbidden, "Votre token n'a pas été trouvé en base de données");

    public static ApiError FranceConnectTokenMalformed { get; } =
        Token(401, "50001", Forbidden, "Le jeton FranceConnect n'est pas correctement formaté");

    public static ApiError FranceConnectTokenUnknown { get; } =
        Token(401, "50002", Forbidden, "Le jeton FranceConnect n'a pas été trouvé ou est expiré");

    public static ApiError FranceConnectTokenWithoutIdentity { get; } =
        Token(
            401,
            "50003",
            Forbidden,
            "Le jeton FranceConnect n'a pas les scopes de l'identité pivot, nécessaires à l'appel"
        );

    public static ApiError NoScope { get; } =
        Token(
            403,
            "00100",
            "Privilèges insuffisants",
            "Votre token est valide mais vos privilèges sont insuffisants. Listez vos privilèges sur /api/introspect"
        );

    public static ApiError NoDelegation { get; } =
        Token(403, "00100", "Privilèges insuffisants", "Aucune délégation active ne correspond à cet appel");

    public static ApiError IpRefused { get; } =
        new(403, "00107", "Adresse IP non autorisée", "L'adresse IP de l'appel n'est pas autorisée pour ce token")
        {
            Parameter = "X-Forwarded-For",
            IsHeader = true,
        };

    public static ApiError RecipientMissing { get; } =
        Parameter("00203", "Le paramètre recipient est obligatoire", "recipient");

    public static ApiError RecipientInvalid { get; } =
        Parameter("00210", "Le paramètre recipient n'est pas un numéro de siret valide", "recipient");

    // The real code of an ambiguous delegation is not published: this number is the simulator's own.
    public static ApiError DelegationAmbiguous { get; } =
        Parameter("00299", "Plusieurs délégations actives pour ce recipient : précisez delegation_id", "delegation_id");

    public static ApiError OutsideAges { get; } =
        Parameter("39400", "L'âge de la personne n'est pas compris entre 16 et 25 ans") with
        {
            Provider = "DSNJ",
        };

    public static ApiError Conflict { get; } =
        new(
            409,
            "00015",
            "Conflit",
            "Une requête associé à votre jeton est déjà en cours de traitement pour ces paramètres. Veuillez attendre la fin du "
                + "traitement avant d'effectuer une nouvelle requête."
        );

    public static ApiError VersionUnknown { get; } =
        new(404, "00402", "Version non supportée", "Cette version n'existe pas pour cette route");

    public static ApiError TooManyRequests(int? retryAfter) =>
        new(429, "00429", "Trop de requêtes", "Vous avez effectué trop de requêtes") { RetryAfter = retryAfter };

    public static ApiError Parameter(string code, string detail, string? parameter = null) =>
        new(422, code, NotProcessable, detail) { Parameter = parameter };

    /// <summary>The error of a provider by its code, or by the case alone after <c>xx</c>: <c>37001</c>, <c>xx999</c>.</summary>
    public static ApiError OfProvider(string code, ApiProvider provider)
    {
        var full = code.Replace("xx", provider.Family, StringComparison.Ordinal);
        var (title, detail) = full switch
        {
            "42005" => (
                "Identité non trouvée",
                "Aucune identité rattachée à cette immatriculation ne correspond à l'identité FranceConnect."
            ),
            [_, _, .. "001"] => ("Service non disponible", Unavailable),
            [_, _, .. "002"] => (
                "Intermédiaire hors-délai",
                "Temps d’attente d’une réponse du fournisseur de données écoulé."
            ),
            [_, _, .. "003"] => (provider.NotFound.Title, provider.NotFound.Detail),
            [_, _, .. "004"] => ("Erreur de résolution DNS", "Problème de résolution DNS de l'adresse du serveur"),
            [_, _, .. "005"] => (
                "Indisponible pour des raisons légales",
                "Ces données ne peuvent pas être transmises."
            ),
            [_, _, .. "008"] => (
                "Erreur auprès du fournisseur de données : trop de requêtes",
                "Erreur de fournisseur de donnée : Trop de requêtes effectuées, veuillez réessayer plus tard."
            ),
            [_, _, .. "011"] => ("Erreur temporaire du fournisseur de données", Unavailable),
            [_, _, .. "020"] => ("Maintenance du fournisseur de données", Unavailable),
            _ => (
                "Erreur inconnue du fournisseur de données",
                "La réponse retournée par le fournisseur de données est invalide et inconnue de notre service."
            ),
        };
        return new ApiError(ApiErrorCodes.StatusOf(full) ?? 502, full, title, detail)
        {
            // Behind « dss », the fund that answered names itself.
            Provider = full[..2] switch
            {
                "10" => "MSA",
                "23" => "CNAF",
                "35" => "CNAF & MSA",
                "40" => "RNCPS",
                _ => provider.Name,
            },
            RetryIn = full is "31502" or "31503" ? 10 : null,
        };
    }

    public static ApiError Network { get; } =
        new(
            502,
            "00501",
            "Erreur réseau",
            "Problème de connexion au serveur distant. Il s'agit souvent d'une erreur temporaire."
        )
        {
            RetryIn = 10,
        };

    public static ApiError Internal { get; } =
        new(500, "00500", "Erreur interne", "Une erreur interne s'est produite, l'équipe a été prévenue.");

    public static ApiError NotImplemented { get; } =
        new(501, "00503", "Non implémenté", "Cette fonctionnalité n'est pas encore disponible.");

    private const string Unavailable =
        "Service du fournisseur de données temporairement indisponible ou en maintenance.";

    private static ApiError Token(int status, string code, string title, string detail) =>
        new(status, code, title, detail) { Parameter = "token" };
}
