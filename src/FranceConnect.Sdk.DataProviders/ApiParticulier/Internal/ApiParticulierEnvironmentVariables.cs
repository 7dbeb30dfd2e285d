using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The official clients' environment variables, for what neither the code nor the configuration says (SPECS §11).</summary>
internal sealed class ApiParticulierEnvironmentVariables : IPostConfigureOptions<ApiParticulierOptions>
{
    private readonly Func<string, string?> _variable;

    public ApiParticulierEnvironmentVariables()
        : this(System.Environment.GetEnvironmentVariable) { }

    internal ApiParticulierEnvironmentVariables(Func<string, string?> variable) => _variable = variable;

    public void PostConfigure(string? name, ApiParticulierOptions options)
    {
        options.Token ??= Text("API_PARTICULIER_TOKEN");
        if (options.Environment is not null || options.IsEnvironmentMistaken)
            return;
        if (Text("API_PARTICULIER_BASE_URL") is { } address)
            ApiParticulierConfiguration.SetAddress(options, address, "API_PARTICULIER_BASE_URL");
        else if (Text("API_PARTICULIER_ENV") is { } environment)
            ApiParticulierConfiguration.SetEnvironment(options, environment, "API_PARTICULIER_ENV");
    }

    private string? Text(string name) => _variable(name) is { Length: > 0 } text ? text : null;
}
