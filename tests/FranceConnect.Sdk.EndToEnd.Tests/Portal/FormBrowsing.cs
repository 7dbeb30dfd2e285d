using System.Net;
using System.Net.Mime;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal;

/// <summary>The portal's forms, opened, filled and sent as a browser and as a program.</summary>
internal static class FormBrowsing
{
    public const string Cantine = "cantine";
    public const string Creche = "creche";
    public const string Transport = "transport-scolaire";
    public const string Activites = "activites-municipales";

    public static Uri Form(this PortalProcess portal, string form, string host = "127.0.0.1") =>
        portal.At($"/demarches/{form}", host);

    /// <summary>From the notice's button, through FranceConnect, back to the form as data.</summary>
    public static async Task<JsonObject> SignInForAsync(
        this ScriptedBrowser browser,
        PortalProcess portal,
        string form,
        string persona,
        string host = "127.0.0.1"
    )
    {
        var page = await browser.SignInAsync(portal.At($"/demarches/{form}/franceconnect", host), persona);
        Assert.That(page.Address, Is.EqualTo(portal.Form(form, host)), page.Text);
        return await browser.ReadFormAsync(portal, form, host);
    }

    public static async Task<JsonObject> ReadFormAsync(
        this ScriptedBrowser browser,
        PortalProcess portal,
        string form,
        string host = "127.0.0.1"
    ) => Json(await browser.AskAsync(portal.Form(form, host), ("Accept", MediaTypeNames.Application.Json)));

    /// <summary>Posts the form as a program does, with the page's antiforgery token.</summary>
    public static async Task<JsonObject> PostFormAsync(
        this ScriptedBrowser browser,
        PortalProcess portal,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var page = await browser.GoAsync(portal.Form(form));
        var posted = HtmlForm.Find(page, "/" + form);
        posted = posted with
        {
            Fields = fields
                .Append(("__RequestVerificationToken", posted.Fields["__RequestVerificationToken"]))
                .ToDictionary(field => field.Item1, field => field.Item2),
        };
        return Json(await browser.SubmitAsync(posted, accept: MediaTypeNames.Application.Json));
    }

    /// <summary>The page's own form, as the browser would send it, every field of the page included.</summary>
    public static async Task<HtmlForm> OpenAsync(this ScriptedBrowser browser, PortalProcess portal, string form) =>
        HtmlForm.Find(await browser.GoAsync(portal.Form(form)), "/" + form);

    public static JsonObject? FieldOf(this JsonObject form, string id) =>
        form["fields"]!
            .AsArray()
            .Select(field => field!.AsObject())
            .FirstOrDefault(field => (string?)field["id"] == id);

    public static string? ValueOf(this JsonObject form, string id) => form.FieldOf(id)?["value"]?.ToString();

    public static IEnumerable<string> Texts(this JsonObject form, string array, string member) =>
        form[array]!.AsArray().Select(item => item![member]!.ToString());

    private static JsonObject Json(Visit visit)
    {
        Assert.That(visit.Status, Is.EqualTo(HttpStatusCode.OK), visit.Text);
        Assert.That(visit.ContentType, Is.EqualTo(MediaTypeNames.Application.Json));
        Assert.That(visit.Header("Cache-Control"), Does.Contain("no-store"));
        return JsonNode.Parse(visit.Body)!.AsObject();
    }
}
