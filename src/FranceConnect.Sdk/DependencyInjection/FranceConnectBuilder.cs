using FranceConnect.Sdk.Internal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk;

/// <summary>Adds tenants to what <c>AddFranceConnect</c> registered.</summary>
public sealed class FranceConnectBuilder
{
    internal FranceConnectBuilder(IServiceCollection services) => Services = services;

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds one collectivité.</summary>
    /// <param name="tenantId">Its id: letters, digits, <c>-</c>, <c>_</c>, <c>.</c>; 64 characters at most.</param>
    /// <param name="configure">Its settings.</param>
    /// <returns>This builder.</returns>
    public FranceConnectBuilder AddTenant(string tenantId, Action<FranceConnectTenantOptions> configure)
    {
        Guard.NotEmpty(tenantId);
        Guard.NotNull(configure);
        Services.Configure<ConfiguredTenants>(tenants =>
        {
            var options = new FranceConnectTenantOptions();
            configure(options);
            tenants.Items.Add((tenantId, options));
        });
        return this;
    }

    /// <summary>Adds one collectivité per child of a configuration section, the child's key being its id.</summary>
    /// <param name="section">For example <c>FranceConnect:Tenants</c>.</param>
    /// <returns>This builder.</returns>
    public FranceConnectBuilder AddTenants(IConfiguration section)
    {
        Guard.NotNull(section);
        Services.Configure<ConfiguredTenants>(tenants =>
        {
            // A section given twice, by two modules of one application, is one section.
            foreach (var child in section.GetChildren().Where(child => tenants.Sections.Add(child.Path)))
                tenants.Items.Add((child.Key, ConfigurationReader.ReadTenant(child)));
        });
        return this;
    }

    /// <summary>Adds the store that finds the tenants not named at startup.</summary>
    /// <typeparam name="TStore">The vendor's own store, a singleton.</typeparam>
    /// <returns>This builder.</returns>
    public FranceConnectBuilder AddTenantStore<
#if NET8_0_OR_GREATER
        [System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
            System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors
        )]
#endif
        TStore
    >()
        where TStore : class, IFranceConnectTenantStore
    {
        Services.AddSingleton<IFranceConnectTenantStore, TStore>();
        Services.Configure<ConfiguredTenants>(tenants => tenants.HasStore = true);
        return this;
    }
}
