using System.Net;
using System.Text;
using FranceConnect.Sdk;

/// <summary>A fictional family: the mother who signed in, and what API Particulier answers in her name.</summary>
public sealed class Family : HttpMessageHandler
{
    private const string Household = """
        {"data":{"allocataires":[{"nom_naissance":"ROUX","prenoms":"JEANNE","date_naissance":"1987-06-27","sexe":"F"}],
        "enfants":[{"nom_naissance":"ROUX","prenoms":"ALEXIS","date_naissance":"2018-04-12","sexe":"M"}],
        "quotient_familial":{"fournisseur":"CNAF","valeur":612,"annee":2026,"mois":11}},"links":{},"meta":{}}
        """;

    public static FranceConnectSession Session { get; } =
        FranceConnectModelFactory.CreateSession(session =>
            session.Identity = FranceConnectModelFactory.CreateIdentity(
                """{"sub":"jeanne","given_name":"Jeanne","family_name":"ROUX","gender":"female","birthdate":"1987-06-27"}"""
            )
        );

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(Household, Encoding.UTF8, "application/vnd.api+json"),
            }
        );
}
