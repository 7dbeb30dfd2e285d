using FranceConnect.Sdk.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HttpOverrides;
using PortailFamille.Citizen;
using PortailFamille.Demarches;

namespace PortailFamille.Setup;

/// <summary>The session cookie, and the reverse proxy in front.</summary>
internal static class SessionSetup
{
    public static void AddPortalSession(this WebApplicationBuilder builder)
    {
        // Only a proxy on this machine is believed: the framework's default, kept.
        builder.Services.Configure<ForwardedHeadersOptions>(static options =>
            options.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost
        );
    }

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = ".portail-famille";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(30);
        options.LoginPath = FranceConnectDefaults.LoginPath;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnSigningOut = static context =>
            context.HttpContext.RequestServices.GetRequiredService<SentRequests>().ForgetAsync(context.HttpContext);
        options.Events.OnRedirectToLogin = static context =>
            RedirectOrRefuse(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = static context =>
            RedirectOrRefuse(context, StatusCodes.Status403Forbidden);
    }

    private static Task RedirectOrRefuse(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.WantsJson() || status == StatusCodes.Status403Forbidden)
            context.Response.StatusCode = status;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
