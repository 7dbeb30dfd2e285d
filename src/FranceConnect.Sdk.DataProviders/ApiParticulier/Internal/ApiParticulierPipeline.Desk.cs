namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>At the desk: which collectivité, then the trace, then the call.</summary>
internal sealed partial class ApiParticulierPipeline
{
    private async Task<(CallDraft Draft, DeskAuditEntry Entry)> OpenDeskAsync(
        string provider,
        string route,
        DeskAccess access,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
    {
        DeskRegister.Check(access);
        var tenant = await DeskTenantAsync(access.TenantId, cancellationToken).ConfigureAwait(false);
        var draft = Prepare(
            provider,
            route,
            tenant,
            FranceConnectPlatform.FranceConnect,
            new DataCallOptions { Recipient = access.Recipient }.Over(options),
            access.TenantId
        );
        var entry = new DeskAuditEntry(access, draft.TenantId, time.GetUtcNow(), route, draft.Recipient);
        await DeskRegister.RecordAsync(audit, entry, time, draft.EndsAt, cancellationToken).ConfigureAwait(false);
        return (draft, entry);
    }

    /// <summary>The collectivité an agent works for: never another one's token and SIRET because a name was left out or mistyped.</summary>
    private async Task<FranceConnectTenant?> DeskTenantAsync(string? tenantId, CancellationToken cancellationToken)
    {
        if (tenants is null)
            return tenantId is null || credentials is not null || settings.Knows(tenantId)
                ? null
                : throw new FranceConnectException(new FranceConnectError(FranceConnectErrorCode.TenantUnknown));
        if (tenantId is null && tenants.ConfiguredTenants.Count > 1)
            throw new ArgumentException(
                "The access names no collectivité, and the application has several.",
                nameof(tenantId)
            );
        return await tenants.GetAsync(tenantId, cancellationToken).ConfigureAwait(false);
    }
}
