using System.Net;

namespace FranceConnect.Sdk.EndToEnd.Tests.Cluster;

/// <summary>
/// The requests of one citizen to the portal, by the clock of the load: which ones were on the wire while something happened. Those to FranceConnect
/// are not the portal's.
/// </summary>
internal sealed class Wire(LoadClock clock, Uri portal) : DelegatingHandler
{
    private readonly List<Exchange> _exchanges = [];

    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.RequestUri!.Authority != portal.Authority)
            return await base.SendAsync(request, cancellationToken);
        var left = clock.Tick();
        var response = await base.SendAsync(request, cancellationToken);
        _exchanges.Add(
            new Exchange(request.RequestUri.AbsolutePath, response.StatusCode, new Stretch(left, clock.Tick()))
        );
        return response;
    }

    internal sealed record Exchange(string Path, HttpStatusCode Status, Stretch Time);
}
