using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FranceConnect.Sdk.DataProviders.Dgfip;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>
/// The DGFiP's own tokens, one for each client and resource, kept until they expire. Callers who come together share one request, which none
/// of them can cancel for the others.
/// </summary>
internal sealed class DgfipTokens(ProviderTransport transport, DgfipSettings settings, TimeProvider time)
{
    private readonly ConcurrentDictionary<(string ClientId, string ClientSecret, string Resource), Flight> _flights =
        new();

    /// <summary>A refusal is not kept: the next caller asks again.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<DgfipGrant> GetAsync(
        DgfipCredential credential,
        string resource,
        string tenantId,
        DateTimeOffset? endsAt,
        CancellationToken cancellationToken
    )
    {
        var fresh = new Flight(flight => RequestAsync(flight, credential, resource, tenantId));
        var flight = _flights.AddOrUpdate(
            KeyOf(credential, resource),
            fresh,
            (_, known) => known.IsOver(time.GetUtcNow()) ? fresh : known
        );
        using var deadline = new Deadline(time, endsAt, cancellationToken);
        try
        {
            return await flight.Grant.WithCancellation(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            var code = FranceConnectErrorCode.DataTooLate;
            return DgfipGrant.Refused(
                new Verdict(
                    DataOutcome.TooLate,
                    new DataError(code, DataErrorKind.Local, code.IsTransient, method: "POST", address: Address),
                    null
                )
            );
        }
    }

    /// <summary>The provider refused the token before its time.</summary>
    public void Forget(DgfipCredential credential, string resource, DgfipGrant grant)
    {
        var key = KeyOf(credential, resource);
        if (_flights.TryGetValue(key, out var flight) && flight.Landed == grant)
            Remove(key, flight);
    }

    // By value: the application's source may make a new credential at each call.
    private static (string, string, string) KeyOf(DgfipCredential credential, string resource) =>
        (credential.ClientId, credential.ClientSecret, resource);

    // Only that very token: another caller may have replaced it meanwhile.
    private void Remove((string, string, string) key, Flight flight) =>
        ((ICollection<KeyValuePair<(string, string, string), Flight>>)_flights).Remove(
            new KeyValuePair<(string, string, string), Flight>(key, flight)
        );

    private Uri Address => ProviderAddress.Join(settings.BaseAddress, "token");

    private async Task<DgfipGrant> RequestAsync(
        Flight flight,
        DgfipCredential credential,
        string resource,
        string tenantId
    )
    {
        DgfipGrant? grant = null;
        var call = new ProviderCall(
            DgfipClientNames.HttpClient,
            "dgfip",
            "/token",
            Address,
            headers => WriteHeaders(headers, credential),
            attempt => (grant = DgfipGrant.Judge(attempt, Address, time.GetUtcNow())).Verdict
        )
        {
            Method = HttpMethod.Post,
            Content = () =>
                new FormUrlEncodedContent([
                    new KeyValuePair<string, string>("grant_type", "client_credentials"),
                    new KeyValuePair<string, string>("scope", resource),
                ]),
            TenantId = tenantId,
            MaxRetries = settings.MaxRetries,
            AttemptTimeout = settings.ReadTimeout,
        };
        var verdict = await transport.SendAsync(call, CancellationToken.None).ConfigureAwait(false);
        return flight.Landed = grant ?? DgfipGrant.Refused(verdict);
    }

    // RFC 6749 §2.3.1: each half is form-encoded before the two are joined.
    private static void WriteHeaders(HttpRequestHeaders headers, DgfipCredential credential)
    {
        var pair = $"{WebUtility.UrlEncode(credential.ClientId)}:{WebUtility.UrlEncode(credential.ClientSecret)}";
        headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))
        );
        headers.Accept.ParseAdd("application/json");
        headers.UserAgent.ParseAdd(UserAgent.Sdk);
    }

    /// <summary>One request, started by the first who waits for it.</summary>
    private sealed class Flight
    {
        private readonly Lazy<Task<DgfipGrant>> _grant;

        public Flight(Func<Flight, Task<DgfipGrant>> request) => _grant = new(() => request(this));

        public Task<DgfipGrant> Grant => _grant.Value;

        public DgfipGrant? Landed { get; set; }

        public bool IsOver(DateTimeOffset now) =>
            _grant is { IsValueCreated: true, Value.IsCompleted: true }
            && (Landed is not { Token: not null } landed || now >= landed.UsableUntil);
    }
}
