namespace PortailFamille.Demarches;

/// <summary>How the forms' own cookies are written: read by this site alone, never by a script.</summary>
internal static class DemarcheCookie
{
    public static CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = "/",
        };
}
