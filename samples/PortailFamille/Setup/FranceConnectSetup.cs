using FranceConnect.Sdk;
using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using PortailFamille.Demarches;

namespace PortailFamille.Setup;

/// <summary>FranceConnect from the configuration alone; on the simulator when the configuration names nothing else.</summary>
internal static class FranceConnectSetup
{
    public static void AddPortalFranceConnect(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("FranceConnect");
        if (IsOnSimulator(section))
        {
            DemoTenants.AddTo(builder.Configuration);
            builder.Services.AddFranceConnectSimulator(options =>
            {
                options.Clients.Clear();
                foreach (var client in DemoTenants.Clients(section))
                    options.Clients.Add(client);
            });
            builder
                .Services.AddOptions<FranceConnectOptions>()
                .Configure<FranceConnectSimulator>(
                    static (options, simulator) =>
                    {
                        options.Environment = FranceConnectEnvironment.Custom(simulator.Issuer);
                        options.PlusEnvironment = FranceConnectEnvironment.Custom(
                            simulator.PlusIssuer,
                            FranceConnectPlatform.FranceConnectPlus
                        );
                    }
                );
        }
        builder.Services.AddFranceConnect(section).AddPortalDataProviders(builder.Configuration);
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(SessionSetup.Configure)
            .AddFranceConnect(options =>
            {
                if (IsPlus(section))
                    options.Platform = FranceConnectPlatform.FranceConnectPlus;
                options.Events.OnLoginFailed = ShowFailure;
                options.Events.OnSessionCreated = FormRoutes.CollectAsync;
                options.Events.OnTicketReceived = SecondParent.FinishAsync;
            });
        builder
            .Services.AddAuthorizationBuilder()
            .AddPolicy(BankDetails.Policy, static policy => policy.RequireFranceConnectLevel(AssuranceLevel.Eidas2));
    }

    private static bool IsOnSimulator(IConfiguration section)
    {
        var environment = section["Environment"];
        if (string.Equals(environment, "Simulator", StringComparison.OrdinalIgnoreCase))
            return string.IsNullOrEmpty(section["Issuer"]);
        return string.IsNullOrEmpty(environment)
            && !Names(section)
            && !section.GetSection("Tenants").GetChildren().Any(Names);
    }

    private static bool IsPlus(IConfiguration section) =>
        string.Equals(
            section["Platform"],
            nameof(FranceConnectPlatform.FranceConnectPlus),
            StringComparison.OrdinalIgnoreCase
        );

    private static bool Names(IConfiguration section) =>
        !string.IsNullOrEmpty(section["Issuer"])
        || !string.IsNullOrEmpty(section["Environment"])
        || !string.IsNullOrEmpty(section["FranceConnect:Issuer"])
        || !string.IsNullOrEmpty(section["FranceConnect:Environment"])
        || !string.IsNullOrEmpty(section["FranceConnectPlus:Issuer"])
        || !string.IsNullOrEmpty(section["FranceConnectPlus:Environment"]);

    /// <summary>Leaves the body empty: the error page is rendered in its place, with this status.</summary>
    private static Task ShowFailure(FranceConnectFailureContext failure)
    {
        failure.HttpContext.Items[typeof(FranceConnectFailureContext)] = failure;
        failure.HttpContext.Response.StatusCode = failure.StatusCode;
        failure.HandleResponse();
        return Task.CompletedTask;
    }
}
