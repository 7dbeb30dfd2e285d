namespace PortailFamille.Citizen;

/// <summary>
/// Country names as French writes them, from INSEE's table in capitals without accents, hyphens or apostrophes. A best effort: a word that
/// is not listed keeps its letters, in lower case after the first.
/// </summary>
internal static class CountryWords
{
    private const string Accented = "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ";
    private const string WithoutAccent = "AAACEEEEIIOOUUU";

    private static readonly HashSet<string> SmallWords = [.. "de du des la le les et en au aux ou".Split(' ')];

    /// <summary>Whole names that take hyphens, or an apostrophe, or that no rule finds.</summary>
    private static readonly Dictionary<string, string> Names = Index(
        "Antigua-et-Barbuda Bosnie-Herzégovine Cap-Vert États-Unis Guinée-Bissau Hong_Kong Pays-Bas Porto_Rico Royaume-Uni Saint-Marin Sainte-Hélène "
            + "Sainte-Lucie Saint-Martin Saint-Barthélemy Saint-Pierre-et-Miquelon Saint-Vincent-et-les-Grenadines "
            + "Sao_Tomé-et-Principe Trinité-et-Tobago Nouvelle-Zélande Nouvelle-Calédonie Papouasie-Nouvelle-Guinée Terre-Neuve "
            + "Wallis-et-Futuna Côte_d’Ivoire El_Salvador Costa_Rica Saint-Christophe-et-Niévès Serbie-et-Monténégro "
            + "Bonaire,_Saint-Eustache_et_Saba Sainte-Hélène,_Ascension_et_Tristan_da_Cunha Viêt_Nam Timor_oriental Sahara_occidental "
            + "Soudan_du_Sud Macédoine_du_Nord Afrique_du_Sud Géorgie_du_Sud_et_les_îles_Sandwich_du_Sud Arabie_saoudite "
            + "Émirats_arabes_unis Guinée_équatoriale Polynésie_française Terres_australes_françaises"
    );

    /// <summary>Words that take accents; those in lower case are adjectives and common nouns.</summary>
    private static readonly Dictionary<string, string> Words = Index(
        "Açores Algérie Arménie Azerbaïdjan Bahreïn Bénin Bermudes Biélorussie Brésil Brunéi Caïmanes Caïques Calédonie Corée Côte Curaçao "
            + "Égypte Équateur Érythrée Éthiopie État États Féroé Géorgie Grèce Guinée Guyane Haïti Hélène Indonésie Israël Jamaïque Koweït "
            + "Macédoine Micronésie Monténégro Népal Norvège Océan Océanie Ouzbékistan Pérou Polynésie République Réunion Sénégal Sibérie Slovénie "
            + "Suède Tchécoslovaquie Tchéquie Thaïlande Turkménistan Yémen Zélande Émirats Amérique "
            + "allemande arabe dans malais non portugaises russe australes britannique britanniques démocratique espagnoles fédérale fédérés française françaises "
            + "île îles néerlandaise néerlandaises occidentales orientale partie populaire possessions proche territoire "
            + "territoires unis américaines"
    );

    public static string Write(string label)
    {
        var text = Names.GetValueOrDefault(Key(label)) ?? string.Join(' ', label.Split(' ').Select(WriteWord));
        text = text.Replace(" d ", " d’", StringComparison.Ordinal).Replace(" l ", " l’", StringComparison.Ordinal);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string WriteWord(string word)
    {
        var letters = word.Trim('(', ')', ',');
        if (letters.Length == 0 || letters.Any(char.IsLower))
            return Words.TryGetValue(Key(letters), out var known)
                ? word.Replace(letters, known, StringComparison.Ordinal)
                : word;
        var lower = letters.ToLowerInvariant();
        var written =
            lower.Length == 1 || SmallWords.Contains(lower)
                ? lower
                : Words.GetValueOrDefault(Key(letters)) ?? char.ToUpperInvariant(lower[0]) + lower[1..];
        return word.Replace(letters, written, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Index(string names) =>
        names
            .Split(' ')
            .Select(name => name.Replace('_', ' '))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(Key, StringComparer.Ordinal);

    /// <summary>The letters alone, in capitals without accents. By hand: string normalisation needs ICU, which a small image lacks.</summary>
    private static string Key(string name) =>
        string.Concat(name.ToUpperInvariant().Select(Plain).Where(char.IsAsciiLetterUpper));

    private static char Plain(char letter) =>
        Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index ? WithoutAccent[index] : letter;
}
