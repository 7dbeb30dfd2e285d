namespace FranceConnect.Sdk.Simulator;

/// <summary>Levels of assurance: unknown ones are ignored, the lowest known one asked is the one kept.</summary>
internal static class AcrLevels
{
    private static readonly string[] s_known = ["eidas1", "eidas2", "eidas3"];

    public static string Lowest(PlatformProfile platform, string acrValues) =>
        s_known.FirstOrDefault(acrValues.Split(' ').Contains) ?? platform.DefaultAcr;

    public static bool IsServed(PlatformProfile platform, string acr) => platform.AcrLevels.Contains(acr);

    public static string Refusal(PlatformProfile platform, string acr) =>
        "acr_value is not valid, should be equal one of these values, "
        + $"expected {string.Join(',', platform.AcrLevels)}, got {acr}";
}
