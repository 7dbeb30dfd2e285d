using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>Checks how citizens sign in, all mistakes at once.</summary>
internal sealed class AuthenticationOptionsValidator : IValidateOptions<FranceConnectAuthenticationOptions>
{
    public ValidateOptionsResult Validate(string? name, FranceConnectAuthenticationOptions options)
    {
        var errors = new List<string>();
        if (string.IsNullOrEmpty(options.SignInScheme) || options.SignInScheme == name)
            errors.Add(
                Line(
                    nameof(options.SignInScheme),
                    "Add a cookie scheme and make it the default: AddAuthentication(…).AddCookie()."
                )
            );
        if (!options.CallbackPath.HasValue)
            errors.Add(Line(nameof(options.CallbackPath), "Give it a path."));
        if (!options.PostLogoutCallbackPath.HasValue || options.PostLogoutCallbackPath == options.CallbackPath)
            errors.Add(Line(nameof(options.PostLogoutCallbackPath), "Give it a path of its own."));
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static string Line(string setting, string remedy) =>
        $"{FranceConnectErrorCode.SettingInvalid}: {setting} of the scheme {FranceConnectDefaults.AuthenticationScheme}. {remedy}";
}
