using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.AspNetCore.Tests.Support;

/// <summary>What a test changes of a site. Untouched, it is the site of one collectivité at <see cref="Site.Origin"/>.</summary>
internal sealed class SiteSetup
{
    /// <summary>The addresses registered at FranceConnect for the default tenant.</summary>
    public List<string> Origins { get; } = [Site.Origin];

    public Action<FranceConnectOptions> Engine { get; set; } = static _ => { };

    /// <summary>When set, the site has these tenants and no default one.</summary>
    public Action<FranceConnectBuilder>? Tenants { get; set; }

    public Action<FranceConnectAuthenticationOptions> Login { get; set; } = static _ => { };

    public Action<CookieAuthenticationOptions> Session { get; set; } = static _ => { };

    public Action<IServiceCollection> Services { get; set; } = static _ => { };

    /// <summary>The folder of the Data Protection keys; null for keys of this site alone.</summary>
    public DirectoryInfo? Keys { get; set; }

    /// <summary>Middleware in front of everything.</summary>
    public Action<WebApplication> Front { get; set; } = static _ => { };

    public Action<WebApplication> Pages { get; set; } = static _ => { };

    /// <summary>A real server on the loopback interface instead of the in-memory one.</summary>
    public bool OnKestrel { get; set; }
}
