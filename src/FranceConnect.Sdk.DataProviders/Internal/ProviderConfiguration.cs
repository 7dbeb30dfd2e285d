using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Reads one section by hand, as the core does: what cannot be read is listed with its key at startup.</summary>
internal sealed class ProviderConfiguration(IConfiguration section, List<string> mistakes)
{
    public string? Text(string name) => section[name] is { Length: > 0 } text ? text : null;

    public int? Number(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Refuse(name);
        return null;
    }

    public TimeSpan? Duration(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration))
            return duration;
        Refuse(name);
        return null;
    }

    public static string Mistake(string setting)
    {
        var code = FranceConnectErrorCode.DataSettingInvalid;
        return $"{code}: {setting}. {code.Cause} {code.Remedy}";
    }

    private void Refuse(string name) =>
        mistakes.Add(Mistake(section is IConfigurationSection named ? $"{named.Path}:{name}" : name));
}
