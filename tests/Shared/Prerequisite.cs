namespace FranceConnect.Sdk;

/// <summary>
/// What a machine may lack. There the tests are ignored with a reason; with <c>FCSDK_STRICT=1</c> they fail, so that a run that must
/// prove everything cannot pass by skipping.
/// </summary>
internal static class Prerequisite
{
    public static void Missing(string reason) => Missing(reason, Environment.GetEnvironmentVariable("FCSDK_STRICT"));

    /// <param name="reason">What is missing, and how to get it.</param>
    /// <param name="strict">The value of <c>FCSDK_STRICT</c>.</param>
    public static void Missing(string reason, string? strict)
    {
        if (strict == "1")
            Assert.Fail(reason);
        Assert.Ignore(reason);
    }
}
