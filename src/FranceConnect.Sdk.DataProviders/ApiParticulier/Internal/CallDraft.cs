namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>A call to API Particulier before it has a credential: where it goes, for which collectivité, until when.</summary>
internal sealed record CallDraft(
    string Provider,
    string Route,
    Uri Address,
    string TenantId,
    string Recipient,
    DataCallOptions Options,
    DateTimeOffset? EndsAt
)
{
    /// <summary>Whether the call names another recipient than the collectivité's own.</summary>
    public bool IsForAnother { get; init; }

    /// <summary>The verdict of a call that is not made.</summary>
    public Verdict NotMade(
        DataOutcome outcome,
        FranceConnectErrorCode code,
        DataErrorKind kind = DataErrorKind.Local,
        string? detail = null
    ) => new(outcome, new DataError(code, kind, code.IsTransient, detail: detail, address: Address), null);

    public override string ToString() => nameof(CallDraft);
}
