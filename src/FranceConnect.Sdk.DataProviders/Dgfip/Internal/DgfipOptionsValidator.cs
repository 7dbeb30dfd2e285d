using FranceConnect.Sdk.DataProviders.Dgfip;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Checks every setting at startup, and lists all errors at once.</summary>
internal sealed class DgfipOptionsValidator : IValidateOptions<DgfipOptions>
{
    public ValidateOptionsResult Validate(string? name, DgfipOptions options)
    {
        var errors = new List<string>(options.Mistakes);
        if (string.IsNullOrEmpty(options.BaseUrl))
        {
            var missing = FranceConnectErrorCode.DataEnvironmentMissing;
            errors.Add($"{missing}: Dgfip {nameof(options.BaseUrl)}. {missing.Cause} {missing.Remedy}");
        }
        else
        {
            Require(errors, ProviderAddress.Parse(options.BaseUrl) is not null, nameof(options.BaseUrl));
        }
        Require(errors, options.MaxRetries is >= 0 and <= 3, nameof(options.MaxRetries));
        Require(errors, IsWithin(options.ConnectTimeout, TimeSpan.FromMinutes(1)), nameof(options.ConnectTimeout));
        Require(errors, IsWithin(options.ReadTimeout, TimeSpan.FromMinutes(2)), nameof(options.ReadTimeout));
        CheckClient(errors, "", options.ClientId, options.ClientSecret, options.IdTeleservice);
        foreach (var tenant in options.Tenants)
            CheckClient(
                errors,
                $"Tenants:{tenant.Key}:",
                tenant.Value.ClientId,
                tenant.Value.ClientSecret,
                tenant.Value.IdTeleservice
            );
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    // An id without its secret, or the reverse, is a mistake; neither is a collectivité without the API.
    private static void CheckClient(List<string> errors, string path, string? id, string? secret, string? teleservice)
    {
        Require(errors, string.IsNullOrEmpty(secret) || !string.IsNullOrEmpty(id), path + "ClientId");
        Require(errors, string.IsNullOrEmpty(id) || !string.IsNullOrEmpty(secret), path + "ClientSecret");
        Require(errors, DgfipCredential.IsTeleservice(teleservice), path + "IdTeleservice");
    }

    private static bool IsWithin(TimeSpan value, TimeSpan most) => value > TimeSpan.Zero && value <= most;

    private static void Require(List<string> errors, bool isSound, string setting)
    {
        if (!isSound)
            errors.Add(ProviderConfiguration.Mistake("Dgfip " + setting));
    }
}
