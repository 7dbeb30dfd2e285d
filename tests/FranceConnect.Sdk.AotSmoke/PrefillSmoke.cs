using System.Text.Encodings.Web;
using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.AspNetCore;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.AotSmoke;

/// <summary>A vendor's own form, bound, kept sealed in a session, drawn, verified and recorded.</summary>
internal static class PrefillSmoke
{
    private static readonly FormDefinition s_meals = FormDefinition.Create(
        "portage-repas",
        "Portage de repas à domicile",
        static form =>
            form.Use(FactSourceInfo.QuotientFamilial)
                .KeepFor(TimeSpan.FromDays(1))
                .Group(
                    "foyer",
                    "Foyer",
                    static group =>
                        group
                            .Field(
                                "foyer.quotient",
                                "Quotient familial",
                                Facts.Household.QuotientFamilial,
                                required: true
                            )
                            .Field("foyer.enfant", "Enfant", Facts.Child.GivenNames)
                            .Field("foyer.naissance", "Naissance", Facts.Child.BirthDate)
                            .Input("foyer.telephone", "Téléphone", FieldType.Phone)
                )
    );

    private static readonly FormBinding<Meals> s_binding = FormBinding
        .For<Meals>(s_meals)
        .Bind<int>("foyer.quotient", static (model, value) => model.Quotient = value)
        .Bind<string>("foyer.enfant", static (model, value) => model.Child = value)
        .Bind<PartialDate>("foyer.naissance", static (model, value) => model.BirthYear = value.Year)
        .Bind<string>("foyer.telephone", static (model, value) => model.Phone = value, static model => model.Phone);

    public static void AddPrefillSmoke(this FranceConnectBuilder builder)
    {
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.AddPrefillSession(static options =>
            options.ResolveOwner = static context =>
                context.Items.TryGetValue(nameof(PrefillOwner), out var owner) ? (PrefillOwner?)owner : null
        );
    }

    public static async Task<bool> RunAsync(IServiceProvider provider, FranceConnectSession session)
    {
        await using var scope = provider.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var context = new DefaultHttpContext { RequestServices = services };
        context.Items[nameof(PrefillOwner)] = new PrefillOwner(session.Tenant.Id, session.Identity.Subject);
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        var prefill = services.GetRequiredService<IPrefillService>();
        var kept = services.GetRequiredService<PrefillSession>();

        var facts = await prefill.CollectAsync(session, [s_meals]);
        await kept.KeepAsync(s_meals, facts.ChooseChild(0));
        var found = await kept.FindAsync(s_meals) ?? FactSet.Empty;

        var posted = s_binding.Read(new Meals { Phone = "06 12 34 56 78" });
        posted.Typed["foyer.quotient"] = "1";
        var verified = prefill.Verify(s_meals, found, posted);
        var model = s_binding.Apply(verified.Result);

        var seal = services.GetRequiredService<PrefillSeal>();
        var sealedRecord = seal.Seal(ProvenanceRecord.Create(verified.Result, TimeProvider.System.GetUtcNow()));
        var record = seal.OpenRecord(sealedRecord, s_meals.Id, session.Tenant.Id);
        await kept.WipeAsync();

        return verified.Alterations is [{ Field.Id: "foyer.quotient" }]
            && model is { Quotient: 700, Child: "Alix", BirthYear: 2020, Phone: "06 12 34 56 78" }
            && record.Value.Find("foyer.quotient") is { Text: "700", ContestedText: "1" }
            && Draw(verified.Result, "foyer.quotient").Contains("readonly", StringComparison.Ordinal)
            && await kept.FindAsync(s_meals) is null;
    }

    /// <summary>What Razor does on a page: Razor Pages and MVC themselves are not for this kind of publication, their tag helpers are.</summary>
    private static string Draw(PrefillResult result, string field)
    {
        var output = new TagHelperOutput(
            "prefill-field",
            [],
            static (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent())
        );
        new PrefillFieldTagHelper { Field = field, Result = result }.Process(
            new TagHelperContext([], new Dictionary<object, object>(), "1"),
            output
        );
        using var html = new StringWriter();
        output.WriteTo(html, HtmlEncoder.Default);
        return html.ToString();
    }

    private sealed class Meals
    {
        public int Quotient { get; set; }

        public string? Child { get; set; }

        public int? BirthYear { get; set; }

        public string? Phone { get; set; }
    }
}
