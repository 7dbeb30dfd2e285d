using FranceConnect.Sdk.Prefill.AspNetCore.Internal;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Prefill.AspNetCore;

/// <summary>
/// What was collected for the citizen of this request, form by form: sealed in the application's <c>IDistributedCache</c> for one person, one
/// collectivité and one form, as long as the form's declared retention, and wiped at logout. The browser holds a random id and nothing else. A
/// scoped service.
/// </summary>
/// <remarks>
/// When the cache is down, or has not answered within 2 seconds, forms open without prefilling: the failure is logged (FCS5013), not thrown. Two
/// requests of one citizen that keep different forms at the very same time may lose one of them: that form is collected again.
/// </remarks>
public sealed class PrefillSession
{
    private readonly IHttpContextAccessor _http;
    private readonly SessionStore _store;
    private readonly PrefillSeal _seal;
    private readonly PrefillSessionOptions _options;
    private readonly ILogger _logger;

    internal PrefillSession(
        IHttpContextAccessor http,
        SessionStore store,
        PrefillSeal seal,
        PrefillSessionOptions options,
        ILogger logger
    )
    {
        _http = http;
        _store = store;
        _seal = seal;
        _options = options;
        _logger = logger;
    }

    private HttpContext Context =>
        _http.HttpContext ?? throw new InvalidOperationException("A prefill session is read within a request.");

    /// <summary>
    /// Keeps what was collected for a form, in place of what was kept of it. In the callback of a sign-in, it is kept for the person who has just
    /// signed in, and what was kept of somebody else in this browser is wiped.
    /// </summary>
    /// <param name="form">The form, its retention declared.</param>
    /// <param name="facts">What was collected, or what the citizen's choices left of it (<see cref="FactSet.ChooseChild"/>).</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The work.</returns>
    /// <exception cref="FranceConnectException">The form declares no retention (FCS5011).</exception>
    /// <exception cref="ArgumentException">The facts are nobody's: typed at the desk, or empty.</exception>
    public async Task KeepAsync(FormDefinition form, FactSet facts, CancellationToken cancellationToken = default)
    {
        var draft = PrefillDraft.Create(form, facts);
        var context = Context;
        var id = SessionCookie.Find(context);
        SessionEntry? entry = null;
        if (id is not null)
        {
            (var isKnown, entry) = await _store.FindAsync(id, cancellationToken);
            // What may be there is neither written over nor lost sight of: a logout has to find it.
            if (!isKnown)
                return;
        }
        if (id is null || entry?.IsOf(id, draft.TenantId, draft.Subject) != true)
        {
            if (id is not null)
                await _store.RemoveAsync(id, cancellationToken);
            id = SessionCookie.Create(context);
            entry = SessionEntry.For(id, draft.TenantId, draft.Subject);
        }
        entry.Put(form.Id, _seal.Seal(draft), draft.ExpiresAt);
        await _store.KeepAsync(id, entry, cancellationToken);
    }

    /// <summary>What was kept of a form for the citizen who is signed in.</summary>
    /// <param name="form">The form.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// The facts; null when nobody is signed in, when nothing was collected for this form, or when what was kept is refused: of somebody else,
    /// altered, past its retention. What is refused is wiped.
    /// </returns>
    public async Task<FactSet?> FindAsync(FormDefinition form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (_options.ResolveOwner(Context) is not { } owner)
            return null;
        var (facts, isOfOthers) = await OpenAsync(form, owner, cancellationToken);
        if (isOfOthers)
            await WipeAsync(cancellationToken);
        return facts;
    }

    /// <summary>
    /// What was kept of a form for this person, in the callback of a sign-in, where the request has no user yet: to complete what has just been
    /// collected (<see cref="FactSet.CompletedBy"/>), or to add a second guardian.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="owner">The person; for a second guardian, the first one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The facts; null when there are none, or when they are refused. What is kept of somebody else stays as it is.</returns>
    public async Task<FactSet?> FindForAsync(
        FormDefinition form,
        PrefillOwner owner,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(owner);
        return (await OpenAsync(form, owner, cancellationToken)).Facts;
    }

    /// <summary>Drops what was kept of one form: once it is submitted, nothing of it is needed here any more.</summary>
    /// <param name="form">The form.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The work.</returns>
    public async Task DropAsync(FormDefinition form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (
            SessionCookie.Find(Context) is { } id
            && await _store.FindAsync(id, cancellationToken) is (_, { } entry)
            && entry.Drop(form.Id)
        )
            await _store.KeepAsync(id, entry, cancellationToken);
    }

    /// <summary>Wipes all that was kept for this browser. Done by itself when the citizen signs out.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The work.</returns>
    public async Task WipeAsync(CancellationToken cancellationToken = default)
    {
        var context = Context;
        if (SessionCookie.Find(context) is not { } id)
            return;
        SessionCookie.Delete(context);
        await _store.RemoveAsync(id, cancellationToken);
    }

    private async Task<(FactSet? Facts, bool IsOfOthers)> OpenAsync(
        FormDefinition form,
        PrefillOwner owner,
        CancellationToken cancellationToken
    )
    {
        if (
            SessionCookie.Find(Context) is not { } id
            || await _store.FindAsync(id, cancellationToken) is not (_, { } entry)
        )
            return (null, false);
        if (!entry.IsOf(id, owner.TenantId, owner.Subject))
        {
            _logger.SealRefused(form.Id, SealRefusal.OtherUser, FranceConnectErrorCode.SealRefused.Value);
            return (null, true);
        }
        FactSet? facts = null;
        var isRefused = false;
        if (entry.Find(form.Id) is { } text)
        {
            var opened = _seal.OpenDraft(text, form, owner.TenantId, owner.Subject);
            isRefused = !opened.IsAccepted;
            if (opened.IsAccepted)
                facts = opened.Value.Facts;
            else
            {
                _logger.SealRefused(form.Id, opened.Refusal!.Value, FranceConnectErrorCode.SealRefused.Value);
                entry.Drop(form.Id);
            }
        }
        // The other forms' retentions end as well, whichever form is asked for.
        if (isRefused || _store.HasExpired(entry))
            await _store.KeepAsync(id, entry, cancellationToken);
        return (facts, false);
    }
}
