using System.Net;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// Walks the simulator's pages as a citizen's browser would, for tests without one. It keeps its cookies, so that a second login finds
/// the first one's session; it never requests an address outside the simulator.
/// </summary>
public sealed partial class SimulatorBrowser : IDisposable
{
    private const int MaximumSteps = 20;

    private readonly FranceConnectSimulator _simulator;
    private readonly HttpMessageInvoker _http;

    internal SimulatorBrowser(FranceConnectSimulator simulator)
    {
        _simulator = simulator;
        _http = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                CookieContainer = new CookieContainer(),
            }
        );
    }

    /// <summary>Signs a persona in, from the authorize address to the callback; with a live session the choice is skipped.</summary>
    /// <param name="authorizeUrl">The authorize address the application redirects to.</param>
    /// <param name="personaId">Login of the persona, for instance <c>test</c>.</param>
    /// <param name="fault">A fault for this login only. Default: none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The service's own address, with <c>code</c> or <c>error</c>, <c>state</c> and <c>iss</c>. It is not requested.</returns>
    /// <exception cref="SimulatorErrorPageException">The login ended on an error page of FranceConnect.</exception>
    /// <exception cref="ArgumentException">
    /// No persona has this login (FCS9004), or the fault is of a document every login shares or of another kind of service (FCS9005).
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The login met no page to choose the fault on (FCS9005), as with <c>prompt=login</c> and a live session.
    /// </exception>
    public Task<Uri> AuthorizeAsync(
        Uri authorizeUrl,
        string personaId,
        SimulatorFault? fault = null,
        CancellationToken cancellationToken = default
    )
    {
        if (_simulator.Population.Find(personaId) is null)
        {
            throw new ArgumentException($"FCS9004: no persona has the login '{personaId}'.", nameof(personaId));
        }

        ArgumentNullException.ThrowIfNull(authorizeUrl);
        if (fault is { IsLoginBound: false })
        {
            throw new ArgumentException(
                $"FCS9005: the fault '{fault}' is of a document every login shares: switch it on with Faults.Activate or Faults.Once.",
                nameof(fault)
            );
        }

        return fault is not null && _simulator.ClientOf(authorizeUrl) is { } client && !fault.CanShow(client)
            ? throw new ArgumentException(
                $"FCS9005: the fault '{fault}' cannot show for the service '{client.Id}': it is of the encryption of FranceConnect+, or "
                    + "of the ephemeral key of ECDH-ES.",
                nameof(fault)
            )
            : SignInAsync(authorizeUrl, personaId, fault, cancellationToken);
    }

    /// <summary>
    /// Cancels a login, from the authorize address to the callback, always in another browser, without a session: with one,
    /// FranceConnect shows only its information page, which has no way back. The cookies and the session of this browser stay as they
    /// are.
    /// </summary>
    /// <param name="authorizeUrl">The authorize address the application redirects to.</param>
    /// <param name="fault">A fault of the way back (<c>callback-…</c>), for this login only. Default: none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The service's own address, with <c>error=access_denied</c>. It is not requested.</returns>
    /// <exception cref="SimulatorErrorPageException">The request ended on an error page of FranceConnect.</exception>
    /// <exception cref="ArgumentException">The fault cannot show in a cancelled login (FCS9005).</exception>
    public async Task<Uri> CancelAsync(
        Uri authorizeUrl,
        SimulatorFault? fault = null,
        CancellationToken cancellationToken = default
    )
    {
        if (fault is not null && !CallbackFaults.Cover(fault))
        {
            throw new ArgumentException(
                $"FCS9005: the fault '{fault}' cannot show in a cancelled login: only those of the way back (callback-…) can.",
                nameof(fault)
            );
        }

        using var other = new SimulatorBrowser(_simulator);
        return await other.WalkAsync(
            authorizeUrl,
            page =>
                fault is null
                    ? new HttpRequestMessage(HttpMethod.Get, page.BackLink)
                    : (page with { Action = GoBackPath(page) }).Submit(("fault", fault.Id)),
            cancellationToken
        );
    }

    /// <summary>Follows a logout to its end.</summary>
    /// <param name="endSessionUrl">The end-session address the application redirects to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The post-logout address with its <c>state</c>, or the simulator's own last page when none was asked.</returns>
    /// <exception cref="SimulatorErrorPageException">The request was refused.</exception>
    public Task<Uri> LogoutAsync(Uri endSessionUrl, CancellationToken cancellationToken = default) =>
        WalkAsync(endSessionUrl, page => page.Submit(), cancellationToken);

    /// <summary>Closes the browser and forgets its cookies.</summary>
    public void Dispose() => _http.Dispose();

    // Beside the form of the choice page, on the same platform.
    private static string GoBackPath(HtmlPage choice) =>
        choice.Action[..choice.Action.LastIndexOf('/')] + SimulatorActionsEndpoint.GoBackPath;

    private async Task<Uri> SignInAsync(
        Uri authorizeUrl,
        string personaId,
        SimulatorFault? fault,
        CancellationToken cancellationToken
    )
    {
        var toChoose = fault;
        var callback = await WalkAsync(
            authorizeUrl,
            page =>
            {
                if (page.Action.EndsWith("/redirect-to-idp", StringComparison.Ordinal))
                {
                    var chosen = toChoose?.Id ?? string.Empty;
                    toChoose = null;
                    return page.Submit(("persona", personaId), ("fault", chosen));
                }

                // With a session this is the only page; the identity provider is behind it.
                if (toChoose is not { } late || late == SimulatorFault.IdentityProviderError)
                {
                    return page.Submit(("consent", "yes"));
                }

                toChoose = null;
                return page.Submit(("consent", "yes"), ("fault", late.Id));
            },
            cancellationToken
        );
        return toChoose is null
            ? callback
            : throw new InvalidOperationException(
                $"FCS9005: the fault '{fault}' was not tried: this login met no page to choose it on. Use another browser, without a "
                    + "session at FranceConnect, or switch the fault on with Faults.Once."
            );
    }

    private async Task<Uri> WalkAsync(
        Uri start,
        Func<HtmlPage, HttpRequestMessage> act,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(start);
        var request = new HttpRequestMessage(HttpMethod.Get, start);
        for (var step = 0; step < MaximumSteps; step++)
        {
            using var sent = request;
            using var response = await _http.SendAsync(sent, cancellationToken);
            var here = sent.RequestUri!;
            if (response.Headers.Location is { } location)
            {
                var target = new Uri(here, location);
                if (!_simulator.BaseAddress.IsBaseOf(target))
                {
                    return target;
                }

                request = new HttpRequestMessage(HttpMethod.Get, target);
                continue;
            }

            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new SimulatorErrorPageException(
                    (int)response.StatusCode,
                    ErrorCode().Match(body) is { Success: true } m ? m.Value : null
                );
            }

            if (HtmlPage.Read(here, body) is not { } page)
            {
                return here;
            }

            request = act(page);
        }

        throw new InvalidOperationException("FCS9003: the login went round in circles.");
    }

    [GeneratedRegex(
        "(?<=data-testid=\"error-code\">|\\?code=)(?:Y[0-9A-F]+|FCS9[0-9]{3})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ErrorCode();
}
