using System.Globalization;
using FranceConnect.Sdk.DataProviders;
using PortailFamille.Citizen;

namespace PortailFamille.Demarches;

/// <summary>A receipt in words a citizen reads.</summary>
internal static class QuotientWords
{
    private const string Retry = "Vous pouvez recommencer dans quelques minutes.";

    public static string Fund(QuotientReceipt receipt) =>
        receipt.Fund switch
        {
            "CNAF" => "la CAF",
            "MSA" => "la MSA",
            _ => "la CAF ou la MSA",
        };

    /// <summary>In euros, whole, as French groups digits.</summary>
    public static string Euros(int value) =>
        value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u202f') + "\u00a0€";

    public static string Period(QuotientReceipt receipt) =>
        receipt is { Year: { } year, Month: { } month and >= 1 and <= 12 }
            ? $"{FrenchWords.Month(month)} {year}"
            : "Non communiquée";

    /// <summary>Why nothing came, without a word that only a developer reads.</summary>
    public static string Reason(QuotientReceipt receipt) =>
        receipt.Outcome switch
        {
            DataOutcome.Found =>
                "La caisse a répondu, mais ne nous a pas transmis de quotient familial pour ce mois-ci.",
            DataOutcome.NotFound => NotFound(receipt.ProviderCode),
            DataOutcome.IdentityNotRecognised =>
                "La CAF et la MSA n’ont pas reconnu votre état civil. Il y est peut-être écrit autrement.",
            DataOutcome.NotOnThisPlatform =>
                "La CAF et la MSA répondent seulement après une identification par FranceConnect, pas par FranceConnect+.",
            DataOutcome.TokenExpired or DataOutcome.TooLate => "La réponse n’est pas arrivée à temps. " + Retry,
            DataOutcome.ProviderMaintenance => "Le service de la CAF et de la MSA est fermé pour maintenance.",
            DataOutcome.RequestRejected when IsOfTheIdentity(receipt.ProviderCode) =>
                "L’état civil transmis par FranceConnect ne suffit pas à la CAF et à la MSA\u00a0: il y manque peut-être un prénom ou une partie de la date de naissance.",
            DataOutcome.ScopeNotGranted
            or DataOutcome.RightsMissing
            or DataOutcome.CredentialsRefused
            or DataOutcome.RequestRejected =>
                "La mairie n’a pas pu demander cette information. Vous n’y êtes pour rien\u00a0: signalez-le à l’accueil.",
            _ => "Le service de la CAF et de la MSA ne répond pas pour le moment. " + Retry,
        };

    // What the gateway finds missing in an identity, or badly formed.
    private static bool IsOfTheIdentity(string? code) =>
        code is ['0', '0', '3', '6', >= '1' and <= '7'] or ['0', '0', '4', '2', >= '0' and <= '8'];

    private static string NotFound(string? code) =>
        code switch
        {
            "10003" =>
                "La MSA vous connaît, mais n’a pas de quotient familial à votre nom\u00a0: dossier clos, ou ressources non déclarées.",
            "23003" or "23502" =>
                "La CAF vous connaît, mais n’a pas de quotient familial à votre nom\u00a0: dossier clos, ou ressources non déclarées.",
            _ => "Ni la CAF ni la MSA n’ont de dossier à votre nom.",
        };
}
