using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk;

/// <summary>What went wrong: our code, and FranceConnect's own code, page and log id when it gave them.</summary>
/// <remarks>Holds no token, no claim and no address of the request: it may be logged whole.</remarks>
public sealed class FranceConnectError
{
    /// <summary>Creates the error of a code alone, for integrations of another framework. In tests, <see cref="FranceConnectModelFactory"/> also makes those with
    /// FranceConnect's own code.</summary>
    /// <param name="code">The entry of the catalogue.</param>
    public FranceConnectError(FranceConnectErrorCode code)
        : this(Guard.NotNull(code), answer: null) { }

    internal FranceConnectError(FranceConnectErrorCode code, ProviderAnswer? answer = null, string? detail = null)
    {
        Code = code;
        Detail = detail;
        ProviderError = answer?.Error;
        ProviderCode = answer?.Code;
        ProviderErrorUri = answer?.ErrorUri;
        ProviderLogId = answer?.LogId;
    }

    /// <summary>The entry of our catalogue.</summary>
    public FranceConnectErrorCode Code { get; }

    /// <summary>A precision that holds no personal data, for example the name of a setting; null when there is none.</summary>
    public string? Detail { get; }

    /// <summary>The OAuth error name FranceConnect answered, for example <c>invalid_scope</c>; null when it gave none.</summary>
    public string? ProviderError { get; }

    /// <summary>FranceConnect's own code, for example <c>Y0416228</c>; null when it gave none.</summary>
    public string? ProviderCode { get; }

    /// <summary>FranceConnect's documentation page of that code; null when it gave none.</summary>
    public Uri? ProviderErrorUri { get; }

    /// <summary>FranceConnect's identifier of the entry in its own logs: quote it to its support; null when it gave none.</summary>
    public string? ProviderLogId { get; }

    /// <summary>Whether the same thing may succeed later with nothing changed.</summary>
    public bool IsTransient => Code.IsTransient;

    /// <summary>The code, the cause, the remedy, and FranceConnect's own code when there is one.</summary>
    /// <returns>One line for a developer.</returns>
    public override string ToString()
    {
        var detail = Detail is null ? "" : $" ({Detail})";
        var provider = ProviderCode ?? ProviderError;
        return provider is null
            ? $"{Code}: {Code.Cause}{detail} {Code.Remedy}"
            : $"{Code}: {Code.Cause}{detail} {Code.Remedy} FranceConnect says {provider}.";
    }
}
