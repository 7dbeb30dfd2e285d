namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>The French words of the values that the four forms offer.</summary>
internal static class ChoiceLabels
{
    private static readonly Dictionary<string, string> s_labels = new(StringComparer.Ordinal)
    {
        ["F"] = "Féminin",
        ["M"] = "Masculin",
        ["mere"] = "Mère",
        ["pere"] = "Père",
        ["tuteur"] = "Tuteur ou tutrice",
        ["autre"] = "Autre",
        ["marie"] = "Mariage",
        ["pacse"] = "Pacs",
        ["vieMaritale"] = "Vie maritale",
        ["celibataire"] = "Célibat",
        ["separe"] = "Séparation",
        ["divorce"] = "Divorce",
        ["veuf"] = "Veuvage",
        ["deuxParents"] = "Chez ses deux parents",
        ["exclusive"] = "Chez un seul de ses parents",
        ["alternee"] = "En résidence alternée",
        ["emploi"] = "En emploi",
        ["independant"] = "Travail indépendant",
        ["rechercheEmploi"] = "En recherche d’emploi",
        ["etudes"] = "Études",
        ["formation"] = "Formation",
        ["congeParental"] = "Congé parental",
        ["sansActivite"] = "Sans activité",
        ["regulier"] = "Accueil régulier",
        ["occasionnel"] = "Accueil occasionnel",
        ["urgence"] = "Accueil d’urgence",
        ["CAF"] = "CAF",
        ["MSA"] = "MSA",
        ["standard"] = "Repas standard",
        ["sansViande"] = "Sans viande",
        ["sansPorc"] = "Sans porc",
        ["panierRepasPai"] = "Panier-repas (PAI)",
        ["externe"] = "Externe",
        ["demiPensionnaire"] = "Demi-pensionnaire",
        ["interne"] = "Interne",
        ["car"] = "Car",
        ["train"] = "Train",
        ["urbain"] = "Réseau urbain",
        ["guardian1"] = "Responsable légal 1",
        ["guardian2"] = "Responsable légal 2",
        ["split"] = "Facture partagée entre les deux",
        ["enLigne"] = "Paiement en ligne",
        ["prelevement"] = "Prélèvement",
        ["cheque"] = "Chèque",
        ["especes"] = "Espèces",
    };

    /// <summary>The value itself when it is none of these.</summary>
    public static string Of(string value) => Find(value) ?? value;

    /// <summary>Null when it is none of these.</summary>
    public static string? Find(string value) => s_labels.GetValueOrDefault(value);
}
