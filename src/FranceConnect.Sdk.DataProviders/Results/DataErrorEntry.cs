using System.Text.Json;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders;

/// <summary>One entry of the <c>errors</c> array of a refused call (API Particulier's documentation), as the provider wrote it.</summary>
/// <remarks>
/// <see cref="Code"/> is safe to log. The texts are the gateway's, in French; they are not meant for citizens, and nothing proves that they
/// hold no personal data: keep them out of logs.
/// </remarks>
public sealed class DataErrorEntry
{
    internal DataErrorEntry(
        string? code,
        string? title,
        string? detail,
        string? sourceParameter,
        string? provider,
        TimeSpan? retryIn,
        JsonElement? meta = null
    )
    {
        Code = code;
        Title = title;
        Detail = detail;
        SourceParameter = sourceParameter;
        Provider = provider;
        RetryIn = retryIn;
        Meta = meta ?? EmptyObject.Element;
    }

    /// <summary>The code: five digits as text, leading zeros included (<c>00355</c>); null when there is none.</summary>
    public string? Code { get; }

    /// <summary>The title; null when there is none.</summary>
    public string? Title { get; }

    /// <summary>The explanation; null when there is none.</summary>
    public string? Detail { get; }

    /// <summary>The parameter at fault (<c>source.parameter</c>); null when there is none.</summary>
    public string? SourceParameter { get; }

    /// <summary>The administration behind the gateway (<c>meta.provider</c>), for example <c>CNAV</c>; null when there is none.</summary>
    public string? Provider { get; }

    /// <summary>After how long to ask again (<c>meta.retry_in</c>, seconds); null when unknown.</summary>
    public TimeSpan? RetryIn { get; }

    /// <summary>
    /// The member <c>meta</c> as received (SPECS §6), for what has no property here (<c>provider_error_code</c>…); an empty object when there
    /// is none.
    /// </summary>
    public JsonElement Meta { get; }

    /// <summary>The code alone.</summary>
    /// <returns>A word for a log.</returns>
    public override string ToString() => Code ?? "";
}
