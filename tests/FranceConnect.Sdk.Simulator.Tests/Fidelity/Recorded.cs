namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>The shapes of the recorded answers.</summary>
internal static class Recorded
{
    private const string ErrorDocs =
        "https://docs.partenaires.franceconnect.gouv.fr/fs/fs-technique/fs-technique-erreurs/";

    /// <summary>The HTML error page, with or without its way back.</summary>
    public static Action<Answer, SimulatorFixture> ErrorPage(int status, string code, bool wayBack = false) =>
        (answer, _) =>
        {
            Assert.That((answer.Status, answer.Code), Is.EqualTo((status, code)), answer.Body);
            Assert.That(answer.ContentType, Does.StartWith("text/html"));
            Assert.That(answer.BackLink, wayBack ? Does.StartWith("/api/v2/redirect-to-sp-with-error?") : Is.Null);
        };

    /// <summary>The JSON error of server-to-server endpoints.</summary>
    public static Action<Answer, SimulatorFixture> JsonError(
        int status,
        string error,
        string description,
        string code
    ) =>
        (answer, _) =>
        {
            Assert.That(answer.Status, Is.EqualTo(status), answer.Body);
            Assert.That(answer.ContentType, Is.EqualTo("application/json; charset=utf-8"));
            Assert.That(answer.Headers["cache-control"], Is.EqualTo("no-store"));
            Assert.That(
                answer.Json.Select(member => member.Key),
                Is.EqualTo(["error", "error_description", "error_uri"])
            );
            Assert.That(answer.Json["error"]!.GetValue<string>(), Is.EqualTo(error));
            Assert.That(answer.Json["error_description"]!.GetValue<string>(), Does.StartWith(description));
            Assert.That(
                answer.Json["error_uri"]!.GetValue<string>(),
                Does.Match($@"^{ErrorDocs}\?code={code}&id=[0-9a-f-]{{36}}$")
            );
        };

    /// <summary>An OAuth error on the service's address.</summary>
    public static Action<Answer, SimulatorFixture> CallbackError(
        string error,
        string description,
        int status = 303,
        string state = "etat-du-test",
        char separator = '?'
    ) =>
        (answer, fixture) =>
        {
            Assert.That(answer.Status, Is.EqualTo(status), answer.Body);
            Assert.That(answer.Location, Does.StartWith(SimulatorFixture.RedirectUri + separator));
            var query = answer.CallbackQuery;
            Assert.That(query["error"], Is.EqualTo(error));
            Assert.That(query["error_description"], Is.EqualTo(description));
            Assert.That(query["state"], Is.EqualTo(state));
            Assert.That(query["iss"], Is.EqualTo(fixture.Simulator.Issuer));
            Assert.That(query, Does.Not.ContainKey("code"));
        };

    /// <summary>The login opens: 303 towards the interaction.</summary>
    public static void InteractionOpens(Answer answer, SimulatorFixture fixture)
    {
        Assert.That(answer.Status, Is.EqualTo(303), answer.Body);
        Assert.That(answer.Location, Does.Match("^/api/v2/interaction/[A-Za-z0-9_-]{43}$"));
    }

    public static Action<Answer, SimulatorFixture> Status(int status) =>
        (answer, _) => Assert.That(answer.Status, Is.EqualTo(status), answer.Body);

    public static Action<Answer, SimulatorFixture> And(
        this Action<Answer, SimulatorFixture> first,
        Action<Answer> second
    ) =>
        (answer, fixture) =>
        {
            first(answer, fixture);
            second(answer);
        };
}
