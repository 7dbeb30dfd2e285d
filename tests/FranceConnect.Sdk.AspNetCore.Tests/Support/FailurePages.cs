using System.Net;

namespace FranceConnect.Sdk.AspNetCore.Tests.Support;

/// <summary>What every failure page owes a citizen.</summary>
internal static class FailurePages
{
    public static void AssertIs(Page page, string code, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        Assert.Multiple(() =>
        {
            Assert.That(page.Status, Is.EqualTo(status), page.Body);
            Assert.That(page.ContentType, Is.EqualTo("text/html; charset=utf-8"));
            Assert.That(page.Body, Does.Contain("<html lang=\"fr\">"));
            Assert.That(page.Body, Does.Contain($"<strong>{code}</strong>"));
            Assert.That(page.Body, Does.Contain("/franceconnect/login?returnUrl="));
            Assert.That(page.Body, Does.Contain("Continuer sans FranceConnect"));
            Assert.That(page.Body, Does.Not.Contain("Exception").And.Not.Contain("   at "));
            Assert.That(page.SetsSession, Is.False);
        });
}
