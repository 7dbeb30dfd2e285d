namespace FranceConnect.Sdk.Simulator;

/// <summary>One line per code shown on an error page: its HTTP status, its text, and what its way back tells the service.</summary>
internal sealed record ErrorPageEntry(int Status, string Text, string Error, string Description);

internal static class ErrorCatalogue
{
    private const string Aborted = "user authentication aborted";
    private const string Technical = "authentication aborted due to a technical error on the authorization server";

    private static readonly ErrorPageEntry s_unknown = Denied(400, "Une erreur est survenue.");

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
    };

    public static ErrorPageEntry Find(string code) => s_entries.GetValueOrDefault(code, s_unknown);

    private static ErrorPageEntry Denied(int status, string text) => new(status, text, "access_denied", Aborted);

    private static ErrorPageEntry Failed(int status, string text) => new(status, text, "server_error", Technical);

    private static ErrorPageEntry Unavailable(string text) => new(504, text, "temporarily_unavailable", Technical);
}
