using System.Text.Json;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>One worked case: from recorded answers, through the real client and the real adapters, to the filled form.</summary>
internal sealed class WorkedCase(JsonElement json) : IGeographicCodeResolver, IAddressNormalizer
{
    private static readonly JsonElement s_tables = Data.Cases.GetProperty("referenceTables");

    private readonly JsonElement _input = json.GetProperty("input");

    public string Id => json.GetProperty("id").GetString()!;

    public JsonElement Expected => json.GetProperty("expected");

    public IReadOnlyList<string> Scopes =>
        _input.TryGetProperty("fcScopes", out var scopes)
            ? [.. scopes.EnumerateArray().Select(s => s.GetString()!)]
            : [];

    public FormDefinition Form => Forms.All.Single(form => form.Id == json.GetProperty("form").GetString());

    public static IEnumerable<WorkedCase> All =>
        Data.Cases.GetProperty("cases").EnumerateArray().Select(json => new WorkedCase(json));

    public override string ToString() => Id;

    public async Task<PrefillResult> RunAsync()
    {
        using var site = new Site(
            json.GetProperty("now").GetDateTimeOffset(),
            services =>
            {
                services.AddSingleton<IGeographicCodeResolver>(this);
                if (_input.TryGetProperty("ban", out _))
                    services.AddSingleton<IAddressNormalizer>(this);
            }
        );
        Record(site, "quotientFamilial", "/dss/quotient_familial/", _input);
        Record(site, "participationFamilialeEaje", "/dss/participation_familiale_eaje/", _input);
        Record(site, "scolarite", "/men/scolarites/", _input);
        var input = ReadInput();
        var child = Index();
        if (_input.GetProperty("mode").GetString() == "guichet")
        {
            var desk = await site.Prefill.CollectAtDeskAsync(Site.Desk, Person(), [Form]);
            desk = await site.Prefill.EnrichAtDeskAsync(Site.Desk, desk.ChooseChild(child), Form, input, School());
            return site.Prefill.FillAtDesk(Form, desk, input).ForAgent;
        }
        var session = await site.SessionAsync(UserInfo(_input), Methods());
        var facts = await site.Prefill.CollectAsync(session, [Form]);
        if (_input.TryGetProperty("secondSession", out var second))
        {
            Record(site, "quotientFamilial", "/dss/quotient_familial/", second);
            var other = await site.SessionAsync(UserInfo(second));
            facts = await site.Prefill.CollectSecondGuardianAsync(facts, other, [Form]);
        }
        facts = await site.Prefill.EnrichAsync(facts.ChooseChild(child), Form, input, School());
        return site.Prefill.Fill(Form, facts, input);
    }

    public string? FindCommuneLabel(CommuneCode code, PartialDate? at) => Label("cogCommunes", code.Value);

    public string? FindCountryLabel(CountryCode code, PartialDate? at) => Label("cogCountries", code.Value);

    public Task<CommuneCode?> FindCommuneAsync(PostalAddress address, CancellationToken cancellationToken = default) =>
        Task.FromResult<CommuneCode?>(CommuneCode.From(_input.GetProperty("ban").GetProperty("citycode").GetString()));

    private static string? Label(string table, string code) =>
        s_tables.GetProperty(table).TryGetProperty(code, out var label) ? label.GetString() : null;

    private static void Record(Site site, string name, string route, JsonElement input)
    {
        if (input.TryGetProperty(name, out var answer))
            site.Answers(route, answer.GetProperty("status").GetInt32(), answer.GetProperty("body").GetRawText());
    }

    private static string UserInfo(JsonElement input) => input.GetProperty("userInfo").GetRawText();

    private AuthenticationMethod[] Methods() =>
        _input.TryGetProperty("idToken", out var token)
            ? [.. token.GetProperty("amr").EnumerateArray().Select(amr => AuthenticationMethod.From(amr.GetString()))]
            : [];

    private int? Index() =>
        _input.GetProperty("selection").TryGetProperty("childIndex", out var index)
        && index.ValueKind == JsonValueKind.Number
            ? index.GetInt32()
            : null;

    private PrefillInput ReadInput()
    {
        var input = new PrefillInput();
        if (
            _input.GetProperty("selection").TryGetProperty("partnerIsGuardian2", out var partner)
            && partner.ValueKind is JsonValueKind.True or JsonValueKind.False
        )
            input.PartnerIsGuardian2 = partner.GetBoolean();
        foreach (var typed in _input.GetProperty("declared").EnumerateObject())
            input.Typed[typed.Name] = typed.Value.ToString() switch
            {
                "True" => "true",
                "False" => "false",
                var text => text,
            };
        return input;
    }

    private CivilIdentity Person()
    {
        var entered = _input.GetProperty("identityEntered");
        var person = new CivilIdentity
        {
            NomNaissance = entered.GetProperty("nomNaissance").GetString()!,
            NomUsage = entered.GetProperty("nomUsage").GetString(),
            DateNaissance = PartialDate.FromWire(entered.GetProperty("dateNaissance").GetString()),
            Sexe = Sexe.From(entered.GetProperty("sexe").GetString()),
            PaysNaissance = CountryCode.From(entered.GetProperty("codeCogInseePaysNaissance").GetString()),
        };
        foreach (var name in entered.GetProperty("prenoms").EnumerateArray())
            person.Prenoms.Add(name.GetString()!);
        return person;
    }

    /// <summary>Where the pupil is looked for; the cases record the answer only.</summary>
    private ScolariteRequest? School()
    {
        if (!_input.TryGetProperty("scolarite", out _))
            return null;
        var request = new ScolariteRequest { AnneeScolaire = "2026-2027" };
        request.CodesBcnDepartements.Add("063");
        return request;
    }
}
