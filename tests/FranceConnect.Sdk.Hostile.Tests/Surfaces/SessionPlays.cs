using System.Net;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;

namespace FranceConnect.Sdk.Hostile.Tests.Surfaces;

/// <summary>Attacks that take more than one session.</summary>
internal static class SessionPlays
{
    private const string Attacker = "PIRATE-FICTIF";

    /// <summary>Whoever sits down next at a shared computer goes back in its history.</summary>
    public static async Task<Page> GoBackAsync(Stage stage)
    {
        var callback = await stage.Citizen.AuthorizeAsync();
        await stage.Citizen.GetAsync(callback);
        await stage.Citizen.StartLogoutAsync();
        var page = await stage.Citizen.GetAsync(callback);
        Assert.That((await stage.Citizen.GetAsync("/moi")).AsksForLogin, Is.True, "signed in again");
        return page;
    }

    /// <summary>The victim's session takes the place of the planted one, which shows its owner nothing but what they had.</summary>
    public static async Task<Page> FixAsync(Stage stage)
    {
        using var attacker = stage.Open(Stage.Bourg);
        stage.Provider.IdToken = stage.Provider.UserInfo = BecomeAttacker;
        await attacker.SignInAsync();
        var planted = attacker.Named(Sessions.Cookie).Single();
        stage.Provider.BecomeHonest();
        stage.Citizen.Cookies.Add(new Cookie(planted.Name, planted.Value, "/", "bourg.example.test"));

        var page = await stage.Citizen.SignInAsync();

        Assert.That((await attacker.GetAsync("/moi")).Body, Is.EqualTo(Stage.PageOf(Attacker)));
        return page;
    }

    /// <summary>A session of FranceConnect+ lends nothing to the one that follows it in the same browser.</summary>
    public static async Task<Page> SignInLowerAsync(Stage stage)
    {
        stage.Provider.Encrypt = jws => Envelope.Write(jws);
        await stage.Citizen.SignInAtPlusAsync();
        Assert.That((await stage.Citizen.GetAsync("/compte")).Status, Is.EqualTo(HttpStatusCode.OK), "not high");
        stage.Provider.BecomeHonest();
        await stage.Citizen.SignInAsync();
        return await stage.Citizen.GetAsync("/compte");
    }

    private static void BecomeAttacker(TokenDraft token)
    {
        token.Claims["sub"] = new string('a', 64) + "v1";
        token.Claims["family_name"] = Attacker;
    }
}
