namespace FranceConnect.Sdk.AspNetCore.Tests.Html;

internal sealed class FranceConnectHtmlTests
{
    [TestCase(FranceConnectPlatform.FranceConnect, "fr-connect", "FranceConnect", "https://franceconnect.gouv.fr/")]
    [TestCase(
        FranceConnectPlatform.FranceConnectPlus,
        "fr-connect fr-connect--plus",
        "FranceConnect+",
        "https://franceconnect.gouv.fr/france-connect-plus"
    )]
    public void Button_Platform_HasTheOfficialMarkupAndWording(
        FranceConnectPlatform platform,
        string css,
        string brand,
        string about
    )
    {
        var html = FranceConnectHtml.Button(platform: platform);

        Assert.Multiple(() =>
        {
            Assert.That(html, Does.StartWith("<div class=\"fr-connect-group\">"));
            Assert.That(html, Does.Contain($"<button class=\"{css}\" type=\"submit\">"));
            Assert.That(html, Does.Contain("<span class=\"fr-connect__login\">S’identifier avec</span>"));
            Assert.That(html, Does.Contain($"<span class=\"fr-connect__brand\">{brand}</span>"));
            Assert.That(html, Does.Contain($">Qu’est-ce que {brand} ?</a>"));
            Assert.That(html, Does.Contain($"href=\"{about}\" target=\"_blank\" rel=\"noopener noreferrer\""));
            Assert.That(html, Does.Contain($"title=\"Qu’est-ce que {brand} ? - nouvelle fenêtre\""));
        });
    }

    [Test]
    public void Button_ReturnUrlAndPathBase_AreInTheForm()
    {
        var html = FranceConnectHtml.Button("/moi?a=1", pathBase: "/famille");

        Assert.That(html, Does.Contain("<form method=\"get\" action=\"/famille/franceconnect/login\">"));
        Assert.That(html, Does.Contain("<input type=\"hidden\" name=\"returnUrl\" value=\"/moi?a=1\">"));
    }

    [Test]
    public void Button_NoReturnUrl_HasNoField() => Assert.That(FranceConnectHtml.Button(), Does.Not.Contain("<input"));

    [Test]
    public void LogoutButton_Default_IsAFormThatPosts() =>
        Assert.That(
            FranceConnectHtml.LogoutButton(),
            Is.EqualTo(
                    "<form method=\"post\" action=\"/franceconnect/logout\"><button type=\"submit\">Se d&#233;connecter</button></form>"
                )
                .Or.EqualTo(
                    "<form method=\"post\" action=\"/franceconnect/logout\"><button type=\"submit\">Se déconnecter</button></form>"
                )
        );

    [TestCase("\"><script>alert(1)</script>")]
    [TestCase("' onmouseover='alert(1)")]
    [TestCase("&quot;&lt;")]
    public void Html_HostileValues_AreEncoded(string hostile)
    {
        var encoded = System.Net.WebUtility.HtmlEncode(hostile);
        var button = FranceConnectHtml.Button(hostile, pathBase: hostile);
        var logout = FranceConnectHtml.LogoutButton(hostile, hostile, hostile);

        Assert.Multiple(() =>
        {
            Assert.That(button, Does.Contain($"value=\"{encoded}\""));
            Assert.That(button, Does.Contain($"action=\"{encoded}/franceconnect/login\""));
            Assert.That(logout, Does.Contain($"class=\"{encoded}\"").And.Contain($">{encoded}</button>"));
            Assert.That(button + logout, Does.Not.Contain(hostile));
        });
    }
}
