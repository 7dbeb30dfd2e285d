namespace FranceConnect.Sdk.DataProviders;

/// <summary>
/// What a data provider answered to an agent, about a person who has not proved who they are. A type of its own, so that it cannot be
/// given to what fills a citizen's page: without FranceConnect a citizen may learn neither the data nor that it exists.
/// </summary>
/// <typeparam name="T">The data.</typeparam>
/// <remarks>Source: API Particulier client rules, last paragraph (DINUM's guidance for the identity modality).</remarks>
public sealed class DeskResult<T>
    where T : class
{
    private readonly DataResult<T> _answer;

    internal DeskResult(DataResult<T> answer, DeskAuditEntry audit)
    {
        _answer = answer;
        Audit = audit;
    }

    /// <summary>How it ended.</summary>
    public DataOutcome Outcome => _answer.Outcome;

    /// <summary>Whether there is data.</summary>
    public bool IsFound => _answer.IsFound;

    /// <summary>The data, for the agent's eyes.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message holds the error's code.</exception>
    public T Value => _answer.Value;

    /// <summary>The data, or null.</summary>
    public T? ValueOrDefault => _answer.ValueOrDefault;

    /// <summary>Why there is no data; null when there is.</summary>
    public DataError? Error => _answer.Error;

    /// <summary>The answer as received; null when there was none.</summary>
    public DataResponse? Response => _answer.Response;

    /// <summary>When the answer was received, or the call given up.</summary>
    public DateTimeOffset ObtainedAt => _answer.ObtainedAt;

    /// <summary>What was recorded before the call.</summary>
    public DeskAuditEntry Audit { get; }

    /// <summary>The outcome and the error's code, nothing of the person.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => _answer.ToString();
}
