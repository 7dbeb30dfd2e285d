namespace FranceConnect.Sdk.Browser.Tests.Running;

/// <summary>
/// What a machine may lack. There the tests are ignored with a reason; with <c>FCSDK_STRICT=1</c> they fail, so that a run that must
/// prove everything cannot pass by skipping.
/// </summary>
internal static class Prerequisite
{
    public static void Missing(string reason, string? strict)
    {
        if (strict == "1")
            Assert.Fail(reason);
        Assert.Ignore(reason);
    }
}
