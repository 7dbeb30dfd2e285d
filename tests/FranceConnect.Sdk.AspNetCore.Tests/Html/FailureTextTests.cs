using FranceConnect.Sdk.AspNetCore.Internal;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore.Tests.Html;

internal sealed class FailureTextTests
{
    private static IReadOnlyList<FranceConnectErrorCode> Codes => FranceConnectErrorCode.All;

    [TestCaseSource(nameof(Codes))]
    public async Task Page_AnyCode_SaysInPlainFrenchWhatToDo(FranceConnectErrorCode code)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        var failure = new FranceConnectFailureContext(context, new FranceConnectError(code), null);

        await CitizenPage.WriteAsync(failure);

        Assert.That(FailureText.For(failure.Error), Does.Not.Match(" [:;!?»]"), "such a mark never starts a line");
        var html = System.Text.Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
        Assert.Multiple(() =>
        {
            Assert.That(context.Response.StatusCode, Is.EqualTo(code.IsProviderFault ? 502 : 400));
            Assert.That(html, Does.Contain($"<strong>{code}</strong>").And.Contain(FailureText.For(failure.Error)));
            Assert.That(html, Does.Not.Contain(code.Cause).And.Not.Contain(code.Remedy));
            Assert.That(
                FailureText.For(failure.Error),
                Does.Contain("ecommencez").Or.Contain("réessayez").Or.Contain("assistance")
            );
            Assert.That(
                FailureText.For(failure.Error),
                Does.Not.Match("(?i)token|jeton|state|cookie de|callback|OAuth|OpenID|nonce|userinfo|[<>&\"]")
            );
        });
    }
}
