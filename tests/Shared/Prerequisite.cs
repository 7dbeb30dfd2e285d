namespace FranceConnect.Sdk;

/// <summary>
/// What a machine may lack. There the tests are ignored with a reason; with <c>FCSDK_STRICT=1</c> they fail, so that a run that must
/// prove everything cannot pass by skipping.
/// </summary>
internal static class Prerequisite
{
    private static bool IsStrict => Environment.GetEnvironmentVariable("FCSDK_STRICT") == "1";

    public static void Missing(string reason)
    {
        if (IsStrict)
            Assert.Fail(reason);
        Assert.Ignore(reason);
    }
}
