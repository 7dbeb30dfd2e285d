namespace FranceConnect.Sdk;

public sealed partial class FranceConnectErrorCode
{
    /// <summary>FCS5011.</summary>
    public static FranceConnectErrorCode RetentionMissing { get; } =
        new(
            5011,
            "What was collected for a form was to be kept, and the form declares no retention.",
            "Declare the one of the collectivité's habilitation: KeepFor in the form's definition, or WithRetention."
        );

    /// <summary>FCS5012.</summary>
    public static FranceConnectErrorCode SealRefused { get; } =
        new(
            5012,
            "What was kept of a form was refused: altered, of another person, collectivité or form, or past its retention.",
            "Have the citizen collect again. If it happens to everyone, check that nodes share their Data Protection keys."
        );

    /// <summary>FCS5013.</summary>
    public static FranceConnectErrorCode PrefillStoreFailed { get; } =
        new(
            5013,
            "The cache that keeps what was collected failed, or did not answer in time.",
            "Check the IDistributedCache of the application; meanwhile forms open without prefilling.",
            isTransient: true
        );

    private static FranceConnectErrorCode[] PrefillSeal() => [RetentionMissing, SealRefused, PrefillStoreFailed];
}
