using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The collectivité's credential, asked on every call (SPECS §3).</summary>
internal sealed partial class ApiParticulierPipeline
{
    private async Task<Verdict> SendWithCredentialAsync(
        CallDraft draft,
        ApiParticulierQuery query,
        CancellationToken cancellationToken
    )
    {
        var (credential, failure) = await FindCredentialAsync(draft, cancellationToken).ConfigureAwait(false);
        return failure
            ?? await SendAsync(
                    draft,
                    query,
                    credential!.Token,
                    LaneOf(credential, draft),
                    credential,
                    cancellationToken
                )
                .ConfigureAwait(false);
    }

    /// <summary>One counter for each delegation, else for each DataPass token (API Particulier's documentation).</summary>
    private static string LaneOf(ApiParticulierCredential credential, CallDraft draft) =>
        credential switch
        {
            { DelegationId: { } delegation } => "delegation " + delegation,
            { IsVendor: true } => "recipient " + draft.Recipient,
            _ => "token " + credential.Token.Value,
        };

    private async Task<(ApiParticulierCredential? Credential, Verdict? Failure)> FindCredentialAsync(
        CallDraft draft,
        CancellationToken cancellationToken
    )
    {
        ApiParticulierCredential? credential = null;
        if (credentials is not null)
        {
            (credential, var failure) = await new CredentialLookup(time, settings.ReadTimeout, logger)
                .AskAsync(draft.TenantId, draft.EndsAt, credentials.FindAsync, cancellationToken)
                .ConfigureAwait(false);
            if (failure == FranceConnectErrorCode.DataTooLate)
                return (null, draft.NotMade(DataOutcome.TooLate, failure));
            if (failure is not null)
                return (null, NoCredential(draft, failure));
        }
        credential ??= settings.CredentialOf(draft.TenantId);
        if (credential is null)
            return (null, NoCredential(draft, FranceConnectErrorCode.DataCredentialMissing));
        if (!HeaderText.IsToken(credential.Token.Value))
            return (
                null,
                NoCredential(
                    draft,
                    FranceConnectErrorCode.DataCredentialMissing,
                    "its token holds what a header cannot carry"
                )
            );
        // A delegation is sent without its recipient unless the gateway's list told it: the collectivité's own is meant.
        var isOfAnother = credential is { DelegationId: not null, IsOfKnownRecipient: false }
            ? draft.IsForAnother
            : credential.IsOfAnother(draft.Recipient);
        return isOfAnother
            ? (
                null,
                NoCredential(
                    draft,
                    FranceConnectErrorCode.DataCredentialMissing,
                    "the delegation is that of another SIRET than the recipient"
                )
            )
            : (credential, null);
    }

    private static Verdict NoCredential(CallDraft draft, FranceConnectErrorCode code, string? detail = null) =>
        draft.NotMade(DataOutcome.CredentialsRefused, code, DataErrorKind.Authentication, detail);
}
