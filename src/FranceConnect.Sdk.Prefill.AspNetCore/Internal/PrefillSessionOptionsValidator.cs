using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

internal sealed class PrefillSessionOptionsValidator : IValidateOptions<PrefillSessionOptions>
{
    public ValidateOptionsResult Validate(string? name, PrefillSessionOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (options.IdleTimeout < TimeSpan.FromMinutes(1) || options.IdleTimeout > TimeSpan.FromHours(24))
            Add(nameof(options.IdleTimeout), "is between 1 minute and 24 hours");
        if (options.ResolveOwner is null)
            Add(nameof(options.ResolveOwner), "is set");
        return result.Build();

        void Add(string property, string bound) =>
            result.AddError(
                $"{FranceConnectErrorCode.PrefillSettingInvalid}: {nameof(PrefillSessionOptions)}.{property} {bound}.",
                property
            );
    }
}
