using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.DataProviders.Tests;

internal sealed partial class SpecsTests
{
    // Status, first code, kind by the status (§6.1), outcome, our code, whether it may succeed later, and how many attempts of four (§7.3
    // and API Particulier's documentation).
    [TestCase(401, "00101", DataErrorKind.Authentication, DataOutcome.CredentialsRefused, "FCS4011", false, 1)]
    [TestCase(401, "00103", DataErrorKind.Authentication, DataOutcome.CredentialsRefused, "FCS4011", false, 1)]
    [TestCase(401, "00105", DataErrorKind.Authentication, DataOutcome.CredentialsRefused, "FCS4011", false, 1)]
    [TestCase(401, "00106", DataErrorKind.Authentication, DataOutcome.CredentialsRefused, "FCS4011", false, 1)]
    [TestCase(401, "50001", DataErrorKind.Authentication, DataOutcome.TokenExpired, "FCS4010", false, 1)]
    [TestCase(401, "50002", DataErrorKind.Authentication, DataOutcome.TokenExpired, "FCS4010", false, 1)]
    [TestCase(401, "50003", DataErrorKind.Authentication, DataOutcome.RightsMissing, "FCS4012", false, 1)]
    [TestCase(401, null, DataErrorKind.Authentication, DataOutcome.CredentialsRefused, "FCS4011", false, 1)]
    [TestCase(403, "00100", DataErrorKind.Authorization, DataOutcome.RightsMissing, "FCS4012", false, 1)]
    [TestCase(403, "00107", DataErrorKind.Authorization, DataOutcome.RightsMissing, "FCS4013", false, 1)]
    [TestCase(404, null, DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "10003", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "23003", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "35003", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "37003", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "40003", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "24003", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "25003", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "26003", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "30003", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "31003", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "39003", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "41003", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "42003", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(404, "42005", DataErrorKind.NotFound, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(409, "00015", DataErrorKind.Conflict, DataOutcome.Conflict, "FCS4018", true, 1)]
    [TestCase(418, null, DataErrorKind.Client, DataOutcome.RequestRejected, "FCS4017", false, 1)]
    [TestCase(451, "23005", DataErrorKind.Client, DataOutcome.RequestRejected, "FCS4017", false, 1)]
    [TestCase(429, "00429", DataErrorKind.RateLimit, DataOutcome.QuotaExceeded, "FCS4019", true, 4)]
    [TestCase(500, "00500", DataErrorKind.Server, DataOutcome.ServiceFailed, "FCS4023", true, 2)]
    [TestCase(501, "00503", DataErrorKind.Server, DataOutcome.ServiceFailed, "FCS4023", false, 1)]
    [TestCase(599, null, DataErrorKind.Server, DataOutcome.ServiceFailed, "FCS4023", true, 1)]
    [TestCase(502, "04001", DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", true, 4)]
    [TestCase(502, "37001", DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", true, 4)]
    [TestCase(502, "37004", DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", true, 4)]
    [TestCase(502, "37011", DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", true, 4)]
    [TestCase(502, "37000", DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", true, 2)]
    [TestCase(502, "37006", DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", false, 2)]
    [TestCase(502, "37009", DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", false, 2)]
    [TestCase(502, "23502", DataErrorKind.Provider, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(500, "23502", DataErrorKind.Server, DataOutcome.NotFound, "FCS4015", false, 1)]
    [TestCase(502, "37999", DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", true, 2)]
    [TestCase(502, "37008", DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", true, 1)]
    [TestCase(502, "00501", DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", true, 4)]
    [TestCase(502, "31501", DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", true, 4)]
    [TestCase(502, "31502", DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", true, 4)]
    [TestCase(502, "31503", DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", true, 4)]
    [TestCase(502, "37002", DataErrorKind.Provider, DataOutcome.ProviderTooSlow, "FCS4022", true, 3)]
    [TestCase(502, null, DataErrorKind.Provider, DataOutcome.ProviderDown, "FCS4020", true, 4)]
    [TestCase(503, null, DataErrorKind.ProviderUnavailable, DataOutcome.ProviderMaintenance, "FCS4021", true, 1)]
    [TestCase(503, "37020", DataErrorKind.ProviderUnavailable, DataOutcome.ProviderMaintenance, "FCS4021", true, 1)]
    [TestCase(503, "37001", DataErrorKind.ProviderUnavailable, DataOutcome.ProviderDown, "FCS4020", true, 4)]
    [TestCase(504, "37002", DataErrorKind.ProviderUnavailable, DataOutcome.ProviderTooSlow, "FCS4022", true, 3)]
    [TestCase(504, null, DataErrorKind.ProviderUnavailable, DataOutcome.ProviderTooSlow, "FCS4022", true, 3)]
    [TestCase(504, "37001", DataErrorKind.ProviderUnavailable, DataOutcome.ProviderDown, "FCS4020", true, 4)]
    [TestCase(504, "37004", DataErrorKind.ProviderUnavailable, DataOutcome.ProviderDown, "FCS4020", true, 4)]
    [TestCase(504, "00501", DataErrorKind.ProviderUnavailable, DataOutcome.ProviderDown, "FCS4020", true, 4)]
    [TestCase(504, "37008", DataErrorKind.ProviderUnavailable, DataOutcome.ProviderDown, "FCS4020", true, 1)]
    public async Task Specs_12_Refusal_Matrix(
        int status,
        string? code,
        DataErrorKind kind,
        DataOutcome outcome,
        string ours,
        bool isTransient,
        int attempts
    )
    {
        using var site = new Site(options => options.MaxRetries = 3, time: new PatientTime());
        site.Provider.Answers(
            status,
            code is null ? "" : Answers.Refusal(code),
            status == 429 ? [("Retry-After", "1")] : []
        );

        var result = await site.AskAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.Outcome, Is.EqualTo(outcome));
            Assert.That(result.Error!.Kind, Is.EqualTo(kind));
            Assert.That(result.Error!.Code.Value, Is.EqualTo(ours));
            Assert.That(result.Error!.IsTransient, Is.EqualTo(isTransient));
            Assert.That(result.Error!.Status, Is.EqualTo(status));
            Assert.That(result.Error!.ProviderCode, Is.EqualTo(code));
            Assert.That(result.ValueOrDefault, Is.Null);
            Assert.That(site.Provider.Requests, Has.Count.EqualTo(attempts));
        });
    }

    [Test]
    public async Task Specs_12_Validation_OnlyAnUnknownIdentityIsSaidSo(
        [Values(
            "00201",
            "00203",
            "00210",
            "00211",
            "00301",
            "00353",
            "00354",
            "00355",
            "00356",
            "00360",
            "00361",
            "00362",
            "00363",
            "00364",
            "00365",
            "00366",
            "00367",
            "00368",
            "00380",
            "00391",
            "00400",
            "00410",
            "00411",
            "00412",
            "00413",
            "00414",
            "00416",
            "00417",
            "00419",
            "00420",
            "00421",
            "00422",
            "00423",
            "00424",
            "00425",
            "00426",
            "00427",
            "00428",
            "00430",
            "39400",
            "12345"
        )]
            string code
    )
    {
        using var site = new Site(options => options.MaxRetries = 3, time: new PatientTime());
        site.Provider.Answers(422, Answers.Refusal(code));

        var result = await site.AskAsync();

        var (outcome, ours) = code is "00355" or "00391"
            ? (DataOutcome.IdentityNotRecognised, FranceConnectErrorCode.IdentityNotRecognised)
            : (DataOutcome.RequestRejected, FranceConnectErrorCode.DataRequestRejected);
        Assert.That(
            (result.Outcome, result.Error?.Code, result.Error?.Kind, result.Error?.IsTransient),
            Is.EqualTo((outcome, ours, (DataErrorKind?)DataErrorKind.Validation, (bool?)false))
        );
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Specs_12_Network_IsRetriedWhenAsked()
    {
        using var site = new Site(options => options.MaxRetries = 3, time: new PatientTime());
        site.Provider.Answer = (_, _) => throw new HttpRequestException("injoignable");

        var result = await site.AskAsync();

        Assert.That(result.Outcome, Is.EqualTo(DataOutcome.TransportFailed));
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(4));
    }
}
