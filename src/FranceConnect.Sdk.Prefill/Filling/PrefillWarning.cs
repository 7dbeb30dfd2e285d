using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill;

/// <summary>A warning. Nothing personal is in it: it may be logged. Two of the same content are equal.</summary>
public sealed record PrefillWarning
{
    internal PrefillWarning(PrefillWarningCode code) => Code = code;

    /// <summary>What it is about.</summary>
    public PrefillWarningCode Code { get; }

    /// <summary>The id of the source at fault; null when there is none.</summary>
    public string? Source { get; internal init; }

    /// <summary>The block that is absent, without <c>data.</c>; null for other warnings.</summary>
    public string? Key { get; internal init; }

    /// <summary>The name of the fact; null when it is not about one.</summary>
    public string? Fact { get; internal init; }

    /// <summary>The id of the form's field; null when it is not about one.</summary>
    public string? Field { get; internal init; }

    /// <summary>The HTTP status of a failure; null when there was no answer.</summary>
    public int? HttpStatus { get; internal init; }

    /// <summary>The provider's code of a failure; null when it gave none.</summary>
    public string? ProviderCode { get; internal init; }

    /// <summary>What was expected: a month; null for other warnings.</summary>
    public string? Expected { get; internal init; }

    /// <summary>What came: a month or a year; null for other warnings.</summary>
    public string? Actual { get; internal init; }

    /// <summary>2 when it is about the second guardian's own sign-in; null otherwise.</summary>
    public int? Session { get; internal init; }

    /// <summary>
    /// The French sentence for a page. It tells neither which source answered nor how: a household that was set aside reads as one that was not
    /// found.
    /// </summary>
    public string Sentence => WarningSentences.Of(Code);

    /// <summary>The code and what it is about.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() =>
        (Field ?? Fact ?? Key ?? Source) is { } about ? $"{Code} ({about})" : $"{Code}";
}
