namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The judge of the staging cases, on answers that today's files have and on others.</summary>
internal sealed class StagingOutcomeTests
{
    [TestCase(401, "00101", DataOutcome.CredentialsRefused)]
    [TestCase(401, "00106", DataOutcome.CredentialsRefused)]
    [TestCase(401, "50001", DataOutcome.TokenExpired)]
    [TestCase(401, "50002", DataOutcome.TokenExpired)]
    [TestCase(401, "50003", DataOutcome.RightsMissing)]
    [TestCase(403, "00100", DataOutcome.RightsMissing)]
    // DSNJ's cases say 001, 004 and 005 of what the status says.
    [TestCase(403, "39001", DataOutcome.RightsMissing)]
    [TestCase(404, "37003", DataOutcome.NotFound)]
    [TestCase(404, "00355", DataOutcome.NotFound)]
    [TestCase(404, "42005", DataOutcome.NotFound)]
    [TestCase(409, "00015", DataOutcome.Conflict)]
    [TestCase(400, "00354", DataOutcome.RequestRejected)]
    [TestCase(422, "00366", DataOutcome.RequestRejected)]
    [TestCase(422, "00420", DataOutcome.RequestRejected)]
    [TestCase(422, "00355", DataOutcome.IdentityNotRecognised)]
    [TestCase(422, "00391", DataOutcome.IdentityNotRecognised)]
    [TestCase(429, "00429", DataOutcome.QuotaExceeded)]
    [TestCase(429, "39004", DataOutcome.QuotaExceeded)]
    [TestCase(451, "23005", DataOutcome.RequestRejected)]
    [TestCase(500, "00500", DataOutcome.ServiceFailed)]
    [TestCase(501, "00503", DataOutcome.ServiceFailed)]
    [TestCase(599, "99999", DataOutcome.ServiceFailed)]
    [TestCase(502, "37999", DataOutcome.ProviderDown)]
    [TestCase(502, "00501", DataOutcome.ProviderDown)]
    [TestCase(502, "31502", DataOutcome.ProviderDown)]
    [TestCase(502, "39002", DataOutcome.ProviderTooSlow)]
    [TestCase(503, "37020", DataOutcome.ProviderMaintenance)]
    [TestCase(503, "37001", DataOutcome.ProviderDown)]
    [TestCase(504, "37001", DataOutcome.ProviderDown)]
    [TestCase(504, "37004", DataOutcome.ProviderDown)]
    [TestCase(504, "37008", DataOutcome.ProviderDown)]
    [TestCase(504, "00501", DataOutcome.ProviderDown)]
    [TestCase(504, "37002", DataOutcome.ProviderTooSlow)]
    [TestCase(504, "39005", DataOutcome.ProviderTooSlow)]
    [TestCase(500, "23502", DataOutcome.NotFound)]
    [TestCase(502, "23502", DataOutcome.NotFound)]
    [TestCase(404, "23502", DataOutcome.NotFound)]
    public void Of_Refusal_IsSaidByTheCodeThenByTheStatus(int status, string code, DataOutcome outcome) =>
        Assert.That(StagingOutcome.Of(status, Answers.Refusal(code)), Is.EqualTo(outcome));

    [Test]
    public void Of_AnyStatus_HasAnAnswer([Range(100, 999)] int status) =>
        Assert.That(
            new[] { "{}", Answers.Refusal("37001") }.Select(payload => StagingOutcome.Of(status, payload)),
            Has.All.Not.EqualTo(DataOutcome.Found)
        );

    [TestCase(401, DataOutcome.CredentialsRefused)]
    [TestCase(404, DataOutcome.NotFound)]
    [TestCase(502, DataOutcome.ProviderDown)]
    [TestCase(503, DataOutcome.ProviderMaintenance)]
    [TestCase(504, DataOutcome.ProviderTooSlow)]
    public void Of_RefusalWithoutACode_IsSaidByTheStatus(int status, DataOutcome outcome) =>
        Assert.That(
            new[]
            {
                "",
                "<html>",
                "[]",
                """{"errors":[]}""",
                """{"errors":["37001"]}""",
                """{"errors":[{"code":1}]}""",
            }.Select(payload => StagingOutcome.Of(status, payload)),
            Has.All.EqualTo(outcome)
        );

    [TestCase("""{"data":{"nom":null}}""", DataOutcome.Found)]
    [TestCase("""{"data":{}}""", DataOutcome.ScopeNotGranted)]
    [TestCase("""{"data":null}""", DataOutcome.TransportFailed)]
    [TestCase("""{"errors":[]}""", DataOutcome.TransportFailed)]
    [TestCase("", DataOutcome.TransportFailed)]
    public void Of_Success_NeedsData(string payload, DataOutcome outcome) =>
        Assert.That(StagingOutcome.Of(200, payload), Is.EqualTo(outcome));
}
