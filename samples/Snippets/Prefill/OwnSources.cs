using System.Net;
using System.Net.Http.Headers;
using FranceConnect.Sdk;
using FranceConnect.Sdk.Prefill;

namespace Snippets.Prefill;

#region source
internal sealed class SportsRegister : IFactSource
{
    public static FactSourceInfo Source { get; } =
        new("Ville.Sports", "service des sports", "Donnée fournie par le service des sports le {date}");

    public static FactKey<string> Card { get; } =
        new(
            "Sports.Card",
            "Carte d'abonné",
            FieldType.Text,
            new FactKeyOptions { Trust = TrustLevel.Certified, Origins = { new FactOrigin(Source, "card") } }
        );

    public FactSourceInfo Info => Source;

    public FactStage Stage => FactStage.Enrich;

    public Task<FactHarvest> AskAsync(FactRequest request, CancellationToken cancellationToken = default)
    {
        // request.Known holds the identity; look the subscriber up in your own file.
        var card = request.Known.Get(Facts.Guardian1.BirthName)?.Value == "ROUSSEL" ? "A-1204" : null;
        return Task.FromResult(card is null ? FactHarvest.NotFound : FactHarvest.Of(Card.From(card, request)));
    }
}
#endregion

#region source-behind-a-scope
internal sealed class RegionTransports(HttpClient http) : IFactSource
{
    public static FactSourceInfo Source { get; } =
        new FactSourceInfo("Region.Transports", "région", "Donnée fournie par la région le {date}").AskedAtSignIn(
            "data.abonnement",
            FranceConnectScope.From("region_abonnements")
        );

    public static FactKey<string> Pass { get; } =
        new(
            "Transport.Pass",
            "Numéro d'abonnement",
            FieldType.Text,
            new FactKeyOptions { Origins = { new FactOrigin(Source, "data.abonnement.numero") } }
        );

    public FactSourceInfo Info => Source;

    public FactStage Stage => FactStage.Session;

    public async Task<FactHarvest> AskAsync(FactRequest request, CancellationToken cancellationToken = default)
    {
        if (request.Session is not { } session)
            return FactHarvest.NotFound; // null in the other stage
        using var call = new HttpRequestMessage(HttpMethod.Get, "abonnement");
        call.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.AccessToken.Value);
        using var answer = await http.SendAsync(call, cancellationToken); // given up when the budget ends
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return FactHarvest.NotFound;
        answer.EnsureSuccessStatusCode(); // throws: the source is down, the form opens without its facts
        var number = await answer.Content.ReadAsStringAsync(cancellationToken);
        return FactHarvest.Of(Pass.From(number, request));
    }
}
#endregion
