using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Prefill.Internal;

internal sealed class PrefillOptionsValidator : IValidateOptions<PrefillOptions>
{
    public ValidateOptionsResult Validate(string? name, PrefillOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (options.Budget < TimeSpan.FromSeconds(1) || options.Budget > TimeSpan.FromSeconds(30))
            Add(nameof(options.Budget), "is between 1 and 30 seconds");
        if (options.MaxRetries is < 0 or > 3)
            Add(nameof(options.MaxRetries), "is between 0 and 3");
        return result.Build();

        void Add(string property, string bound) =>
            result.AddError(
                $"{FranceConnectErrorCode.PrefillSettingInvalid}: {nameof(PrefillOptions)}.{property} {bound}.",
                property
            );
    }
}
