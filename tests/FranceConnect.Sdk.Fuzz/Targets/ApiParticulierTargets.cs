using System.Text.Json;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>Answers of API Particulier, by family; the first line of an input says whose it is.</summary>
internal static class ApiParticulierTargets
{
    private static readonly Uri s_address = new("https://particulier.example.org/v3/x");

    private static readonly Reader[] s_dss =
    [
        Of(QuotientFamilialEndpoint.V3, QuotientFamilialEndpoint.Query(new QuotientFamilialPeriod(2025, 12))),
        Of(ParticipationFamilialeEajeEndpoint.V3),
        Of(RevenuSolidariteActiveEndpoint.V3),
        Of(AllocationAdulteHandicapeEndpoint.V3),
        Of(AllocationSoutienFamilialEndpoint.V3),
        Of(PrimeActiviteEndpoint.V3),
        Of(ComplementaireSanteSolidaireEndpoint.V3),
        Of(AllocationEnfantHandicapeEndpoint.V3),
    ];

    private static readonly Reader[] s_studies =
    [
        Of(ScolariteEndpoint.V5),
        Of(ScolariteEndpoint.V4),
        Of(EtudiantBoursierEndpoint.V4),
        Of(EtudiantBoursierEndpoint.V3),
        Of(StatutEtudiantEndpoint.V3),
    ];

    private static readonly Reader[] s_situations =
    [
        Of(StatutDemandeurEmploiEndpoint.V3),
        Of(PaiementsFranceTravailEndpoint.V3),
        Of(ServiceCiviqueEndpoint.V3),
        Of(ServiceNationalEndpoint.V3),
        Of(StatutSportifEndpoint.V3),
        Of(ExtraitImmatriculationEndpoint.V3),
    ];

    private static readonly Reader[] s_service =
    [
        Of("/api/ping", Ping.ReadGateway),
        Of("/api/men/ping", Ping.Read),
        Of("/api/introspect", TokenIntrospection.Read),
        Of("/editeur/api/v1/delegations", DelegationPage.Read),
        Of("/api/pings", static (_, root) => JsonMembers.Texts(root)),
    ];

    public static void Dss(byte[] input) => Read(s_dss, input);

    public static void Studies(byte[] input) => Read(s_studies, input);

    public static void Situations(byte[] input) => Read(s_situations, input);

    public static void Service(byte[] input) => Read(s_service, input);

    private static void Read(Reader[] readers, byte[] input)
    {
        var answer = Answer.Read(input);
        (Array.Find(readers, reader => reader.Route == answer.Route) ?? readers[0]).Read(ToAttempt(answer));
    }

    public static Attempt ToAttempt(Answer answer) => new(answer.Status, answer.Headers, answer.Body);

    private static Reader Of<TWire, TModel>(Endpoint<TWire, TModel> endpoint, ApiParticulierQuery? query = null)
        where TWire : WireRecord
        where TModel : class =>
        new(
            endpoint.Route,
            attempt =>
                Walk.Through(
                    TypedAnswer.Read(
                        endpoint,
                        ApiParticulierAnswer.Judge(attempt, s_address, StandingTime.Now),
                        query ?? new ApiParticulierQuery(),
                        StandingTime.Now
                    )
                )
        );

    private static Reader Of<T>(string route, Func<int, JsonElement, T?> read)
        where T : class =>
        new(
            route,
            attempt =>
            {
                T? model = null;
                var verdict = ApiParticulierAnswer.Judge(
                    attempt,
                    s_address,
                    StandingTime.Now,
                    (status, root) => (model = read(status, root)) is not null
                );
                Walk.Through(verdict);
                Walk.Through(model);
            }
        );

    private sealed record Reader(string Route, Action<Attempt> Read);
}
