namespace FranceConnect.Sdk;

public sealed partial class FranceConnectErrorCode
{
    /// <summary>FCS5001.</summary>
    public static FranceConnectErrorCode PrefillSettingInvalid { get; } =
        new(
            5001,
            "A setting of prefilling is out of its bounds.",
            "Correct the named setting; its bounds are in its documentation."
        );

    /// <summary>FCS5002.</summary>
    public static FranceConnectErrorCode FactSourceMissing { get; } =
        new(
            5002,
            "A form asks a source of facts whose client is not registered.",
            "Call AddApiParticulier or AddImpotParticulier, or take the source out of the form (Ignore)."
        );

    /// <summary>FCS5003.</summary>
    public static FranceConnectErrorCode FactSourceFailed { get; } =
        new(
            5003,
            "A source of facts of the application's own, or its address normaliser, threw an exception.",
            "Look at the log of that source; the forms open without its facts.",
            isTransient: true
        );

    private static FranceConnectErrorCode[] Prefill() => [PrefillSettingInvalid, FactSourceMissing, FactSourceFailed];
}
