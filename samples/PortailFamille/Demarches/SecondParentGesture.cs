using FranceConnect.Sdk.Prefill.AspNetCore;
using Microsoft.AspNetCore.DataProtection;

namespace PortailFamille.Demarches;

/// <summary>
/// The first parent's gesture, across FranceConnect's logout: sealed, of this person and this form, ten minutes. Without it, a link of another
/// site could add whoever has a FranceConnect session in this browser.
/// </summary>
internal static class SecondParentGesture
{
    private const string Cookie = ".portail-famille.second-parent";
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(10);

    public static void Keep(HttpContext context, Demarche demarche) =>
        context.Response.Cookies.Append(
            Cookie,
            Protector(context).Protect(Content(context, demarche), s_lifetime),
            DemarcheCookie.Options(context)
        );

    public static bool Take(HttpContext context, Demarche demarche)
    {
        if (context.Request.Cookies[Cookie] is not { } kept)
            return false;
        context.Response.Cookies.Delete(Cookie, DemarcheCookie.Options(context));
        try
        {
            return PrefillOwner.Find(context.User) is not null
                && Protector(context).Unprotect(kept) == Content(context, demarche);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    private static string Content(HttpContext context, Demarche demarche)
    {
        var owner = PrefillOwner.Find(context.User);
        return $"{owner?.TenantId}\n{owner?.Subject.Value}\n{demarche.Form.Id}";
    }

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context
            .RequestServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector(nameof(SecondParentGesture))
            .ToTimeLimitedDataProtector();
}
