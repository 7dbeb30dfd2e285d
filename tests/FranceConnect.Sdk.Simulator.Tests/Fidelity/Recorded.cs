using System.Net;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>The shapes of the recorded answers.</summary>
internal static class Recorded
{
    private const string ErrorDocs =
        "https://docs.partenaires.franceconnect.gouv.fr/fs/fs-technique/fs-technique-erreurs/";

    /// <summary>The HTML error page, with or without its way back.</summary>
    public static Action<Answer, SimulatorFixture> ErrorPage(int status, string code, bool wayBack = false) =>
        (answer, fixture) =>
        {
            Assert.That((answer.Status, answer.Code), Is.EqualTo((status, code)), answer.Body);
            Assert.That(answer.ContentType, Does.StartWith("text/html"));
            Assert.That(
                answer.BackLink,
                wayBack ? Does.StartWith($"{fixture.Prefix}/redirect-to-sp-with-error?") : Is.Null
            );
        };

    /// <summary>
    /// The JSON error of server-to-server endpoints, compared as text: the order of its members and what is escaped in it count too.
    /// </summary>
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
            var text =
                $$"""{"error":"{{error}}","error_description":"{{description}}","error_uri":"{{ErrorDocs}}?code={{code}}&id=""";
            Assert.That(
                answer.Body,
                Does.Match($"^{Regex.Escape(text)}[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}\"}}$")
            );
        };

    /// <summary>The error page under the label of JSON, as revocation answers a request outside its closed list.</summary>
    public static void PageLabelledJson(Answer answer, SimulatorFixture fixture)
    {
        Assert.That(answer.Status, Is.EqualTo(400), answer.Body);
        Assert.That(answer.ContentType, Does.StartWith("application/json"));
        Assert.That(answer.Body, Does.StartWith("<!doctype html>"));
    }

    /// <summary>An OAuth error on the service's address: these parameters, in this order, and no other.</summary>
    public static Action<Answer, SimulatorFixture> CallbackError(
        string error,
        string description,
        int status = 303,
        string state = "etat-du-test",
        char separator = '?',
        string? scope = null
    ) =>
        (answer, fixture) =>
        {
            Assert.That(answer.Status, Is.EqualTo(status), answer.Body);
            Assert.That(answer.Location, Does.StartWith(SimulatorFixture.RedirectUri + separator));
            (string, string?)[] expected =
            [
                ("error", error),
                ("error_description", description),
                ("scope", scope),
                ("state", state),
                ("iss", fixture.Issuer),
            ];
            Assert.That(
                answer.Location!.Split(separator, 2)[1].Split('&').Select(Parameter),
                Is.EqualTo(expected.Where(parameter => parameter.Item2 is not null))
            );
        };

    /// <summary>The login opens: 303 towards the interaction.</summary>
    public static void InteractionOpens(Answer answer, SimulatorFixture fixture)
    {
        Assert.That(answer.Status, Is.EqualTo(303), answer.Body);
        Assert.That(answer.Location, Does.Match($"^{fixture.Prefix}/interaction/[A-Za-z0-9_-]{{43}}$"));
    }

    private static (string, string?) Parameter(string text)
    {
        var parts = text.Split('=', 2);
        return (parts[0], WebUtility.UrlDecode(parts[1]));
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
