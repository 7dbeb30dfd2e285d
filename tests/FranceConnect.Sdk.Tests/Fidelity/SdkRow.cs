namespace FranceConnect.Sdk.Tests.Fidelity;

/// <summary>One recorded line and what the engine makes of it: the section of the recordings, the words of the line, the check.</summary>
internal sealed record SdkRow(string Section, string Line, Func<FidelitySite, Task> Check)
{
    public TestCaseData ToTestCase() => new TestCaseData(this).SetArgDisplayNames($"§{Section} {Line}");

    /// <summary>A login that fails: the engine's code, FranceConnect's error and code, the log entry whenever there is a code.</summary>
    public static void Refused(LoginResult result, string code, string? providerError, string? providerCode)
    {
        var error = result.Error;
        Assert.That((error?.Code.Value, error?.ProviderError), Is.EqualTo((code, providerError)), error?.ToString());
        Assert.That(error!.ProviderCode, Is.EqualTo(providerCode));
        Assert.That(
            error.ProviderLogId,
            providerCode is null ? Is.Null : Does.Match("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
        );
        Assert.That(result.ReturnUrl, Is.EqualTo("/moi"), "the citizen can start again from where they were");
    }
}
