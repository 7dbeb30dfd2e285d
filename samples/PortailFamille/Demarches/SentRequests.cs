using System.Security.Cryptography;
using System.Text;
using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.AspNetCore;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Caching.Distributed;

namespace PortailFamille.Demarches;

/// <summary>
/// The last request sent from this browser, as the agent will read it: the sealed record, for whoever sent it, ten minutes. A real portal hands
/// it to the town hall's software, where agents sign in; here the citizen is shown what they would see, and nobody else.
/// </summary>
internal sealed class SentRequests(
    IDistributedCache cache,
    PrefillSeal seal,
    TimeProvider time,
    ILogger<SentRequests> logger
)
{
    private const string Cookie = ".portail-famille.demande";
    private const int IdLength = 32;
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Each page has a number of its own: the button pressed twice sends one request.</summary>
    public static string NewId() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(IdLength));

    /// <summary>Whether a posted text is a number that <see cref="NewId"/> makes.</summary>
    public static bool IsId(string text) =>
        text.Length == NewId().Length && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>False when it could not be kept: the citizen must not lose what they typed.</summary>
    public async Task<bool> TryKeepAsync(HttpContext context, string id, PrefillResult result)
    {
        var record = ProvenanceRecord.Create(result, time.GetUtcNow());
        try
        {
            if (await cache.GetAsync(KeyOf(id)) is null)
                await cache.SetStringAsync(
                    KeyOf(id),
                    $"{record.FormId}\n{record.TenantId}\n{OwnerOf(context, id)}\n{seal.Seal(record)}",
                    new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = s_lifetime }
                );
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "A request was not kept");
            return false;
        }
        context.Response.Cookies.Append(Cookie, id, DemarcheCookie.Options(context));
        return true;
    }

    /// <summary>Whether this very page's request was sent already.</summary>
    public async Task<bool> HasAsync(string id) => await FindAsync(id) is not null;

    /// <summary>The record and its form; null when nothing was sent, when somebody else did, or when the seal is broken.</summary>
    public async Task<(Demarche Demarche, ProvenanceRecord Record)?> FindAsync(HttpContext context)
    {
        if (
            context.Request.Cookies[Cookie] is not { } id
            || await FindAsync(id) is not { } kept
            || kept.Split('\n') is not [var form, var tenant, var owner, var text]
            || CommuneForms.Find(form) is not { } demarche
            || owner != OwnerOf(context, id)
        )
            return null;
        var record = seal.OpenRecord(text, form, tenant.Length == 0 ? null : tenant);
        return record.IsAccepted ? (demarche, record.Value) : null;
    }

    /// <summary>At logout, or at the citizen's wish: what was sent stays at the town hall, not in this browser.</summary>
    public async Task ForgetAsync(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } id)
            return;
        context.Response.Cookies.Delete(Cookie, DemarcheCookie.Options(context));
        try
        {
            await cache.RemoveAsync(KeyOf(id));
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "A request was not forgotten; it ends by itself");
        }
    }

    private async Task<string?> FindAsync(string id)
    {
        try
        {
            return await cache.GetStringAsync(KeyOf(id));
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "A request was not read");
            return null;
        }
    }

    /// <summary>A digest of who is signed in; of nobody when nobody is.</summary>
    private static string OwnerOf(HttpContext context, string id)
    {
        var owner = PrefillOwner.Find(context.User);
        return Digest($"{id}\n{owner?.TenantId}\n{owner?.Subject.Value}");
    }

    private static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string KeyOf(string id) => "demande:" + Digest(id);
}
