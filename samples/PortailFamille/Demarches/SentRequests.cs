using System.Security.Cryptography;
using System.Text;
using FranceConnect.Sdk.Prefill;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Caching.Distributed;

namespace PortailFamille.Demarches;

/// <summary>
/// The last request sent from this browser, as the agent will read it: the sealed record, half an hour. A real portal hands it to the town
/// hall's software, where agents sign in; here the citizen is shown what they would see, and nobody else.
/// </summary>
internal sealed class SentRequests(
    IDistributedCache cache,
    PrefillSeal seal,
    TimeProvider time,
    ILogger<SentRequests> logger
)
{
    private const string Cookie = ".portail-famille.demande";
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(30);

    /// <summary>False when it could not be kept: the citizen must not lose what they typed.</summary>
    public async Task<bool> TryKeepAsync(HttpContext context, PrefillResult result)
    {
        var record = ProvenanceRecord.Create(result, time.GetUtcNow());
        var id = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        try
        {
            await cache.SetStringAsync(
                KeyOf(id),
                $"{record.FormId}\n{record.TenantId}\n{seal.Seal(record)}",
                new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = s_lifetime }
            );
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "A request was not kept");
            return false;
        }
        context.Response.Cookies.Append(Cookie, id, Options(context));
        return true;
    }

    /// <summary>The record and its form; null when nothing was sent, or when the seal is broken.</summary>
    public async Task<(Demarche Demarche, ProvenanceRecord Record)?> FindAsync(HttpContext context)
    {
        if (
            context.Request.Cookies[Cookie] is not { } id
            || await cache.GetStringAsync(KeyOf(id)) is not { } kept
            || kept.Split('\n') is not [var form, var tenant, var text]
            || CommuneForms.Find(form) is not { } demarche
        )
            return null;
        var record = seal.OpenRecord(text, form, tenant.Length == 0 ? null : tenant);
        return record.IsAccepted ? (demarche, record.Value) : null;
    }

    /// <summary>At logout: what was sent stays at the town hall, not in this browser.</summary>
    public static void Forget(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } id)
            return;
        context.Response.Cookies.Delete(Cookie, Options(context));
        context.RequestServices.GetRequiredService<IDistributedCache>().Remove(KeyOf(id));
    }

    private static string KeyOf(string id) =>
        "demande:" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private static CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = "/",
        };
}
