using System.Diagnostics.CodeAnalysis;

namespace FranceConnect.Sdk.DataProviders;

/// <summary>
/// What a data provider answered about a citizen who signed in: the data, or how it ended without. An answer is never an exception.
/// </summary>
/// <typeparam name="T">The data.</typeparam>
public sealed class DataResult<T>
    where T : class
{
    private readonly T? _value;

    internal DataResult(
        DataOutcome outcome,
        T? value,
        DataError? error,
        DataResponse? response,
        DateTimeOffset obtainedAt
    )
    {
        Outcome = outcome;
        _value = value;
        Error = error;
        Response = response;
        ObtainedAt = obtainedAt;
    }

    /// <summary>How it ended.</summary>
    public DataOutcome Outcome { get; }

    /// <summary>Whether there is data.</summary>
    [MemberNotNullWhen(true, nameof(ValueOrDefault))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsFound => Outcome == DataOutcome.Found;

    /// <summary>The data.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message holds the error's code.</exception>
    public T Value => _value ?? throw new InvalidOperationException($"There is no data: {Error}");

    /// <summary>The data, or null.</summary>
    public T? ValueOrDefault => _value;

    /// <summary>Why there is no data; null when there is.</summary>
    public DataError? Error { get; }

    /// <summary>The answer as received; null when there was none, or when the data were kept in memory from an earlier one (communes).</summary>
    public DataResponse? Response { get; }

    /// <summary>When the answer was received, or the call given up.</summary>
    public DateTimeOffset ObtainedAt { get; }

    /// <summary>The outcome and the error's code, nothing of the person.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => Error is null ? $"{Outcome}" : $"{Outcome} ({Error.Code})";
}
