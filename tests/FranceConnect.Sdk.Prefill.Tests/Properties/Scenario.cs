using System.Text;
using System.Text.Json;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Dgfip;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>
/// One case of a property: what each source answers, what is chosen and typed. Plain data, so that a counter-example can be read and made smaller.
/// </summary>
internal sealed record Scenario : IGeographicCodeResolver, IAddressNormalizer
{
    public const string Down = "down";

    /// <summary>A table of our own, so that a label can be told from one that was made up.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } =
        new Dictionary<string, string>
        {
            ["67482"] = "Strasbourg-Fictive",
            ["2A004"] = "Ajaccio-Fictive",
            ["99100"] = "France-Fictive",
            ["99109"] = "Allemagne-Fictive",
        };

    public int FormIndex { get; init; } = 1;

    public DateTimeOffset Now { get; init; } = new(2026, 9, 3, 10, 15, 0, TimeSpan.FromHours(2));

    public string UserInfo { get; init; } = Answers.Claire;

    public bool IsEuropean { get; init; }

    public Reply Quotient { get; init; } = Reply.NotFound;

    public Reply Eaje { get; init; } = Reply.NotFound;

    public Reply School { get; init; } = Reply.NotFound;

    public Reply Student { get; init; } = Reply.NotFound;

    public Reply Tax { get; init; } = Reply.NotFound;

    public string? SecondUserInfo { get; init; }

    public Reply SecondQuotient { get; init; } = Reply.NotFound;

    public int? Child { get; init; }

    public bool? Partner { get; init; }

    public IReadOnlyList<(string Id, string? Text)> Typed { get; init; } = [];

    /// <summary>The commune the address normaliser finds; <see cref="Down"/> when it throws.</summary>
    public string? Commune { get; init; }

    public FormDefinition Form => PropertyForms.All[FormIndex];

    /// <summary>What the source answers when the form has it asked; else nothing.</summary>
    public Reply Asked(FactSourceInfo source, Reply reply) =>
        Form.Sources.Any(used => used.Id == source.Id) ? reply : Reply.NotFound;

    public PrefillInput Input
    {
        get
        {
            var input = new PrefillInput { PartnerIsGuardian2 = Partner };
            foreach (var (id, text) in Typed)
                input.Typed[id] = text;
            return input;
        }
    }

    /// <summary>From the answers, through the real clients and the real adapters, to the filled form and to what is kept of it.</summary>
    public Outcome Run() => RunAsync().GetAwaiter().GetResult();

    public async Task<Outcome> RunAsync()
    {
        using var site = MakeSite();
        site.Answers(Answers.QuotientRoute, Quotient.Status, Quotient.Body);
        site.Answers(Answers.EajeRoute, Eaje.Status, Eaje.Body);
        site.Answers(Answers.SchoolRoute, School.Status, School.Body);
        site.Answers("/mesri/statut_etudiant/", Student.Status, Student.Body);
        site.Answers("/token", 200, """{"access_token":"jeton-fictif","token_type":"Bearer","expires_in":3600}""");
        site.Answers("/impotparticulier/", Tax.Status, Tax.Body).Answers("/impotparticulier/", Tax.Status, Tax.Body);
        IReadOnlyList<AuthenticationMethod> methods = IsEuropean ? [AuthenticationMethod.EuropeanIdentity] : [];

        var facts = await site.Prefill.CollectAsync(await site.SessionAsync(UserInfo, methods), [Form]);
        if (SecondUserInfo is not null)
        {
            site.Answers(Answers.QuotientRoute, SecondQuotient.Status, SecondQuotient.Body);
            var second = await site.SessionAsync(SecondUserInfo);
            facts = await site.Prefill.CollectSecondGuardianAsync(facts, second, [Form]);
        }
        var request = new ScolariteRequest { AnneeScolaire = "2026-2027" };
        request.CodesBcnDepartements.Add("063");
        facts = await site.Prefill.EnrichAsync(facts.ChooseChild(Child), Form, Input, request);

        var result = site.Prefill.Fill(Form, facts, Input);
        var seal = new PrefillSeal(new TransparentProtector(), null, site.Time);
        return new Outcome(this, result)
        {
            Again = site.Prefill.Fill(Form, facts, Input),
            Untyped = site.Prefill.Fill(Form, facts, new PrefillInput { PartnerIsGuardian2 = Partner }),
            Alterations = site.Prefill.Verify(Form, facts, Input).Alterations,
            Draft = TransparentProtector.Read(seal.Seal(PrefillDraft.Create(Form, facts))),
            Record = TransparentProtector.Read(seal.Seal(ProvenanceRecord.Create(result, Now))),
            Page = ResultJson.Page(result),
        };
    }

    public string? FindCommuneLabel(CommuneCode code, PartialDate? at) => Labels.GetValueOrDefault(code.Value);

    public string? FindCountryLabel(CountryCode code, PartialDate? at) => Labels.GetValueOrDefault(code.Value);

    public Task<CommuneCode?> FindCommuneAsync(PostalAddress address, CancellationToken cancellationToken = default) =>
        Commune == Down
            ? throw new InvalidOperationException("The address service is down.")
            : Task.FromResult<CommuneCode?>(Commune is null ? null : CommuneCode.From(Commune));

    public override string ToString()
    {
        var text = new StringBuilder();
        Add("form", Form.Id);
        Add("now", $"{Now:yyyy-MM-dd}");
        Add("userinfo", IsEuropean ? $"{UserInfo} (eIDAS)" : UserInfo);
        Add("quotient familial", $"{Quotient}");
        Add("EAJE", $"{Eaje}");
        Add("school", $"{School}");
        Add("student", $"{Student}");
        Add("tax", $"{Tax}");
        Add("second userinfo", SecondUserInfo);
        Add("second quotient", SecondUserInfo is null ? null : $"{SecondQuotient}");
        Add("child, partner, commune", $"{Child}, {Partner}, {Commune}");
        foreach (var (id, typed) in Typed)
            Add("typed", $"{id} = {JsonSerializer.Serialize(typed)}");
        return text.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
                text.AppendLine().Append("  ").Append(name).Append(": ").Append(value);
        }
    }

    private Site MakeSite()
    {
        Site? site = null;
        return site = new Site(
            Now,
            services =>
            {
                services.AddSingleton<IGeographicCodeResolver>(this);
                services.AddSingleton<IAddressNormalizer>(this);
                services
                    .AddFranceConnect(_ => { })
                    .AddImpotParticulier(options =>
                    {
                        options.BaseUrl = "https://dgfip.example.org/passerelle/";
                        options.Tenants["ville"] = new DgfipTenantOptions
                        {
                            ClientId = "client-fictif",
                            ClientSecret = "secret-fictif",
                        };
                    });
                services.AddHttpClient(DgfipClientNames.HttpClient).ConfigurePrimaryHttpMessageHandler(() => site!);
            }
        );
    }
}
