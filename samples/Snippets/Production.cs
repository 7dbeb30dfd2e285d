using FranceConnect.Sdk;
using FranceConnect.Sdk.AspNetCore;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Snippets;

/// <summary>docs/guides/going-to-production.md.</summary>
internal static class Production
{
    public static void ShareKeys(WebApplicationBuilder builder, DirectoryInfo sharedFolder)
    {
        #region keys
        builder
            .Services.AddDataProtection()
            .SetApplicationName("portail-famille") // the same on every node
            .PersistKeysToFileSystem(sharedFolder); // add ProtectKeysWith…: the files are not encrypted otherwise
        #endregion
    }

    public static void BelieveTheProxy(WebApplicationBuilder builder)
    {
        #region proxy
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Add(System.Net.IPAddress.Parse("192.0.2.10")); // the proxy, and nothing else
        });
        #endregion
    }

    public static void UseTheProxy(WebApplication app)
    {
        #region pipeline
        app.UseForwardedHeaders();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapFranceConnect();
        #endregion
    }

    public static void Silence(WebApplicationBuilder builder)
    {
        #region logging
        builder
            .Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions", LogLevel.Warning)
            .AddFilter("System.Net.Http", LogLevel.Warning);
        #endregion
    }

    public static void CheckHealth(WebApplicationBuilder builder, WebApplication app)
    {
        #region health
        builder.Services.AddHealthChecks().AddFranceConnect();
        app.MapHealthChecks("/healthz").AllowAnonymous();
        #endregion
    }

    public static void ShowFailures(WebApplicationBuilder builder)
    {
        #region failure
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie()
            .AddFranceConnect(options =>
                options.Events.OnLoginFailed = failure =>
                {
                    failure.HttpContext.Response.StatusCode = failure.StatusCode;
                    failure.HandleResponse();
                    return failure.HttpContext.Response.WriteAsync(
                        $"{FailureText.For(failure.Error)} Code : {failure.Error.Code}."
                    );
                }
            );
        #endregion
    }

    public static void UseTheTokenAtOnce(FranceConnectAuthenticationOptions options)
    {
        #region session
        options.Events.OnSessionCreated = async context =>
        {
            // The access token dies within 60 seconds: what needs it happens here, and nowhere else.
            var drafts = context.HttpContext.RequestServices.GetRequiredService<IDrafts>();
            await drafts.PrepareAsync(context.Session, context.HttpContext.RequestAborted);
        };
        #endregion
    }

    public static void AskMore(WebApplication app)
    {
        #region scopes
        app.MapGet(
            "/demarches/cantine/franceconnect",
            () =>
                Results.Challenge(
                    new FranceConnectChallengeProperties
                    {
                        RedirectUri = "/demarches/cantine",
                        Scopes =
                        {
                            FranceConnectScope.GivenName,
                            FranceConnectScope.FamilyName,
                            FranceConnectScope.From("cnaf_quotient_familial"),
                        },
                    },
                    [FranceConnectDefaults.AuthenticationScheme]
                )
        );
        #endregion
    }
}

/// <summary>Stands for the vendor's own drafts of forms.</summary>
internal interface IDrafts
{
    Task PrepareAsync(FranceConnectSession session, CancellationToken cancellationToken);
}
