using System.Net;
using FranceConnect.Sdk;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

internal static class Customising
{
    public static void Scopes(AuthenticationBuilder authentication)
    {
        authentication.AddFranceConnect(options =>
        {
            options.Scopes.Add(FranceConnectScope.GivenName);
            options.Scopes.Add(FranceConnectScope.FamilyName);
            options.Scopes.Add(FranceConnectScope.BirthDate);
        });
    }

    public static void Events(AuthenticationBuilder authentication, IAccounts accounts)
    {
        authentication.AddFranceConnect(options =>
        {
            options.Events.OnSessionCreated = context => accounts.FindOrCreateAsync(context.Session.Identity.Subject);
            options.Events.OnLoginFailed = context =>
            {
                context.HttpContext.Response.Redirect($"/connexion-impossible?code={context.Error.Code}");
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });
    }

    public static void Nodes(WebApplicationBuilder builder)
    {
        builder
            .Services.AddDataProtection()
            .SetApplicationName("portail")
            .PersistKeysToFileSystem(new DirectoryInfo("/var/lib/portail/cles"));
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Add(IPAddress.Parse("10.0.0.10"));
        });
    }

    public static void Proxy(IServiceCollection services)
    {
        services
            .AddHttpClient(FranceConnectClientNames.HttpClient)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    Proxy = new WebProxy("http://proxy.mairie.example:3128"),
                    AllowAutoRedirect = false,
                    UseCookies = false,
                }
            );
    }

    public static void Health(WebApplicationBuilder builder, WebApplication app)
    {
        builder.Services.AddHealthChecks().AddFranceConnect();
        app.MapHealthChecks("/healthz");
    }
}

internal interface IAccounts
{
    Task FindOrCreateAsync(FranceConnectSubject subject);
}
