namespace FranceConnect.Sdk.Simulator;

/// <summary>Levels of assurance: unknown ones are ignored, the lowest known one asked is the one kept.</summary>
internal static class AcrLevels
{
    private static readonly string[] s_known = ["eidas1", "eidas2", "eidas3"];

    public static string Lowest(PlatformProfile platform, string acrValues) =>
        s_known.FirstOrDefault(acrValues.Split(' ').Contains) ?? platform.DefaultAcr;

    public static bool IsServed(PlatformProfile platform, string acr) => platform.AcrLevels.Contains(acr);

    /// <summary>
    /// The level of a login: the identity provider's own when it is high enough, null when it is not. A session gives one level only,
    /// whatever the first login had.
    /// </summary>
    public static string? Obtained(PlatformProfile platform, Interaction interaction, SimulatorPersona persona)
    {
        var asked = interaction.Request.Acr;
        if (!platform.IsPlus)
        {
            return asked;
        }

        var level = interaction.IsSingleSignOn ? platform.SingleSignOnAcr : persona.Acr ?? asked;
        return Array.IndexOf(s_known, level) >= Array.IndexOf(s_known, asked) ? level : null;
    }

    /// <summary>The level just below, for a token that claims too little.</summary>
    public static string Below(string acr)
    {
        // Nothing is below eidas1 on the platform: "eidas0" exists nowhere, so it satisfies nobody.
        var level = Array.IndexOf(s_known, acr);
        return level > 0 ? s_known[level - 1] : "eidas0";
    }

    public static string Refusal(PlatformProfile platform, string acr) =>
        "acr_value is not valid, should be equal one of these values, "
        + $"expected {string.Join(',', platform.AcrLevels)}, got {acr}";
}
