using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Checks every setting at startup, and lists all errors at once.</summary>
internal sealed class ApiParticulierOptionsValidator : IValidateOptions<ApiParticulierOptions>
{
    public ValidateOptionsResult Validate(string? name, ApiParticulierOptions options)
    {
        var errors = new List<string>(options.Mistakes);
        Require(errors, options.CallsPerMinute is >= 1 and <= 1000, nameof(options.CallsPerMinute));
        Require(errors, options.CallsPerSecond is >= 1 and <= 20, nameof(options.CallsPerSecond));
        Require(
            errors,
            options.Nodes >= 1
                && options.Nodes <= Math.Max(1, Math.Min(options.CallsPerMinute, options.CallsPerSecond)),
            nameof(options.Nodes)
        );
        Require(errors, options.MaxRetries is >= 0 and <= 3, nameof(options.MaxRetries));
        Require(errors, IsWithin(options.ConnectTimeout, TimeSpan.FromMinutes(1)), nameof(options.ConnectTimeout));
        Require(errors, IsWithin(options.ReadTimeout, TimeSpan.FromMinutes(2)), nameof(options.ReadTimeout));
        CheckRecipient(errors, options.Recipient, nameof(options.Recipient));
        CheckToken(errors, options.Token, nameof(options.Token));
        CheckToken(errors, options.VendorToken, nameof(options.VendorToken));
        foreach (var tenant in options.Tenants)
        {
            CheckRecipient(errors, tenant.Value.Recipient, $"Tenants:{tenant.Key}:{nameof(options.Recipient)}");
            CheckToken(errors, tenant.Value.Token, $"Tenants:{tenant.Key}:{nameof(options.Token)}");
        }
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void CheckRecipient(List<string> errors, string? recipient, string setting)
    {
        var code = FranceConnectErrorCode.RecipientInvalid;
        if (recipient is not null && !Siret.IsValid(recipient))
            errors.Add($"{code}: {setting}. {code.Cause} {code.Remedy}");
    }

    // Never the token itself: the message reaches logs.
    private static void CheckToken(List<string> errors, string? token, string setting) =>
        Require(errors, token is null || HeaderText.IsToken(token), setting);

    private static bool IsWithin(TimeSpan value, TimeSpan most) => value > TimeSpan.Zero && value <= most;

    private static void Require(List<string> errors, bool isSound, string setting)
    {
        var code = FranceConnectErrorCode.DataSettingInvalid;
        if (!isSound)
            errors.Add($"{code}: {setting}. {code.Cause} {code.Remedy}");
    }
}
