namespace FranceConnect.Sdk.Simulator;

/// <summary>How a call names its person: the last segment of a route.</summary>
internal enum Modality
{
    Identite,
    FranceConnect,
    Ine,
    Identifiant,
}

internal static class Modalities
{
    public static string Segment(this Modality modality) =>
        modality switch
        {
            Modality.Identite => "identite",
            Modality.FranceConnect => "france_connect",
            Modality.Ine => "ine",
            _ => "identifiant",
        };

    /// <summary>The end of the name of a folder of staging fixtures.</summary>
    public static string FixtureName(this Modality modality) =>
        modality is Modality.Identite ? "civility" : modality.Segment();
}
