namespace FranceConnect.Sdk.DataProviders.Reference;

/// <summary>What to look for in the Base Adresse Nationale.</summary>
public sealed class RechercheAdresse
{
    /// <summary>The address in one text, 3 to 200 characters. Required. Give neither a name nor a floor: they would be sent too.</summary>
    public string Texte { get; set; } = "";

    /// <summary>Keeps the addresses of one postal code. Default: null, all.</summary>
    public string? CodePostal { get; set; }

    /// <summary>Keeps the addresses of one commune. Default: null, all.</summary>
    public CommuneCode? CodeCommune { get; set; }

    /// <summary>Keeps the addresses of one type. Default: all.</summary>
    public TypeAdresse Type { get; set; }

    /// <summary>How many at most, 1 to 20: 5 by default.</summary>
    public int Limite { get; set; } = 5;
}
