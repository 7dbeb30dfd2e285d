using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FranceConnect.Sdk.AspNetCore.Tests.Html;

internal sealed class TagHelperTests
{
    private static readonly ViewContext UnderFamille = new()
    {
        HttpContext = new DefaultHttpContext { Request = { PathBase = "/famille" } },
    };

    [Test]
    public void Button_InAView_IsThePlainHelpersHtmlUnderThePathBase() =>
        Assert.That(
            Render(
                new FranceConnectButtonTagHelper
                {
                    ReturnUrl = "/moi?a=1&b=2",
                    Platform = FranceConnectPlatform.FranceConnectPlus,
                    ViewContext = UnderFamille,
                }
            ),
            Is.EqualTo(FranceConnectHtml.Button("/moi?a=1&b=2", FranceConnectPlatform.FranceConnectPlus, "/famille"))
        );

    [Test]
    public void Logout_InAView_IsThePlainHelpersHtmlUnderThePathBase() =>
        Assert.That(
            Render(
                new FranceConnectLogoutTagHelper
                {
                    Label = "Quitter <>",
                    ButtonClass = "bouton",
                    ViewContext = UnderFamille,
                }
            ),
            Is.EqualTo(FranceConnectHtml.LogoutButton("Quitter <>", "bouton", "/famille"))
        );

    [Test]
    public void Helpers_OutsideAView_RenderWithoutPathBase()
    {
        Assert.That(Render(new FranceConnectButtonTagHelper()), Is.EqualTo(FranceConnectHtml.Button()));
        Assert.That(Render(new FranceConnectLogoutTagHelper()), Is.EqualTo(FranceConnectHtml.LogoutButton()));
    }

    private static string Render(TagHelper helper)
    {
        var output = new TagHelperOutput(
            "franceconnect",
            [],
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent())
        );
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "id"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
