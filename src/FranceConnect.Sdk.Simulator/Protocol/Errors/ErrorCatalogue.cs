namespace FranceConnect.Sdk.Simulator;

/// <summary>One line per code shown on an error page: its HTTP status, its text, and what its way back tells the service.</summary>
internal sealed record ErrorPageEntry(int Status, string Text, string Error, string Description);

internal static class ErrorCatalogue
{
    private const string Aborted = "user authentication aborted";
    private const string Technical = "authentication aborted due to a technical error on the authorization server";

    private static readonly Dictionary<string, ErrorPageEntry> s_entries = new()
    {
        ["Y000400"] = Denied(400, "La demande est incomplète ou comporte un paramètre inconnu."),
        ["Y000404"] = Denied(404, "Cette page n’existe pas."),
        ["Y010004"] = Denied(403, "L’état civil n’a été retrouvé que de façon approchante."),
        ["Y010006"] = Denied(403, "Plusieurs personnes correspondent à cet état civil."),
        ["Y010007"] = Denied(403, "La personne n’a été retrouvée que sous son nom d’usage."),
        ["Y010008"] = Denied(403, "Aucune personne ne correspond à cet état civil."),
        ["Y010009"] = Denied(403, "La demande de vérification de l’état civil a été rejetée."),
        ["Y010011"] = Unavailable("La vérification de l’état civil a dépassé le temps imparti."),
        ["Y010012"] = Unavailable("La vérification de l’état civil est injoignable."),
        ["Y010013"] = Failed(400, "La demande de vérification de l’état civil est mal formée."),
        ["Y010015"] = Denied(403, "La personne est décédée."),
        ["Y020019"] = Failed(500, "Ce fournisseur d’identité n’existe pas."),
        ["Y020022"] = Failed(403, "La réponse du fournisseur d’identité ne correspond pas à la demande."),
        ["Y020026"] = Failed(502, "Le fournisseur d’identité n’a pas transmis d’identité."),
        ["Y020027"] = Failed(502, "Les données du fournisseur d’identité n’ont pas pu être lues."),
        ["Y030007"] = Failed(400, "La demande comporte un paramètre invalide, inconnu, absent ou répété."),
        ["Y04C013C"] = Failed(400, "L’adresse de retour n’est pas enregistrée pour ce service."),
        ["Y04D5AB7"] = Failed(400, "Cette connexion est déjà terminée."),
        ["Y04EA6EF"] = Failed(400, "Ce service n’est pas connu."),
        ["Y043310B"] = Failed(400, "L’enregistrement de ce service est invalide."),
        ["Y100009"] = Failed(400, "Ce service n’est pas autorisé à demander la méthode d’authentification."),
        ["Y180001"] = Denied(403, "La personne a désactivé son accès."),
        ["Y190001"] = Denied(401, "La session a expiré ou n’existe pas."),
        ["Y190004"] = Denied(409, "La session est incomplète."),
        ["Y420001"] = Denied(400, "La navigation a été interrompue (retour en arrière ou page rafraîchie)."),
        ["Y470001"] = Denied(401, "Cette page n’est plus la bonne : une autre connexion a commencé."),
        ["Y600006"] = Failed(400, "L’identité transmise par le fournisseur d’identité est incomplète ou mal formée."),
        // Nothing here leads to those below: a persona may end on them.
        ["Y020017"] = Failed(500, "Ce fournisseur d’identité est désactivé."),
        ["Y020021"] = Malformed("La réponse du fournisseur d’identité n’a pas de state."),
        ["Y020023"] = new(
            403,
            "Ce fournisseur d’identité n’est pas autorisé pour ce service.",
            "access_denied",
            Technical
        ),
        ["Y020024"] = Failed(500, "La liste des fournisseurs d’identité de ce service n’a pas pu être lue."),
        ["Y020025"] = Failed(400, "La réponse du fournisseur d’identité n’a pas de code."),
        ["Y020028"] = Failed(500, "L’adresse de déconnexion du fournisseur d’identité est introuvable."),
        ["Y020029"] = Failed(500, "L’identité transmise par le fournisseur d’identité n’a pas de sub."),
        ["Y020030"] = Failed(500, "Le jeton du fournisseur d’identité n’est pas valide."),
        ["Y030028"] = Failed(500, "Le paramètre claims est illisible."),
        ["Y030030"] = Failed(500, "L’adresse de retour est absente ou inconnue."),
        ["Y040001"] = Failed(400, "La demande comporte plusieurs paramètres invalides."),
        ["Y04A8220"] = Failed(400, "La liste des adresses de retour (sector_identifier_uri) a répondu une erreur."),
        ["Y04ED062"] = Failed(400, "La liste des adresses de retour (sector_identifier_uri) est injoignable."),
        ["Y049E35D"] = Failed(400, "La liste des adresses de retour (sector_identifier_uri) est illisible."),
        ["Y04DB11F"] = Failed(400, "La liste des adresses de retour (sector_identifier_uri) n’est pas un tableau."),
        ["Y046696C"] = Failed(400, "Une adresse de retour manque à la liste (sector_identifier_uri)."),
        ["Y100001"] = Failed(500, "Le niveau de garantie obtenu est inférieur au niveau demandé."),
        ["Y100011"] = Denied(403, "La personne a bloqué ce fournisseur d’identité."),
        ["Y100018"] = Malformed("Le niveau de garantie obtenu n’est pas permis à ce fournisseur d’identité."),
        ["Y190009"] = Failed(500, "La session n’a pas pu être lue."),
        ["Y190010"] = Failed(500, "La session n’a pas pu être enregistrée."),
        ["Y190011"] = Failed(500, "La session n’a pas pu être modifiée."),
        ["Y190012"] = Failed(500, "La session n’a pas pu être retrouvée."),
        ["Y420002"] = Denied(400, "La navigation a suivi un chemin inconnu."),
        ["Y470002"] = Failed(400, "Le jeton de la page est absent."),
        ["Y470003"] = Failed(401, "Le jeton de la page a déjà servi."),
        ["Y470004"] = Failed(401, "La page n’a pas de session."),
        ["Y600020"] = new(400, "Le mandat ne couvre pas ce service.", "access_denied", Technical),
    };

    public static bool Knows(string code) => s_entries.ContainsKey(code);

    public static ErrorPageEntry Find(string code) => s_entries[code];

    private static ErrorPageEntry Denied(int status, string text) => new(status, text, "access_denied", Aborted);

    private static ErrorPageEntry Failed(int status, string text) => new(status, text, "server_error", Technical);

    private static ErrorPageEntry Malformed(string text) => new(400, text, "invalid_request", Technical);

    private static ErrorPageEntry Unavailable(string text) => new(504, text, "temporarily_unavailable", Technical);
}
