using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed partial class DssEndpoints
{
    public Task<DataResult<RevenuSolidariteActive>> GetRevenuSolidariteActiveAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAsync(RevenuSolidariteActiveEndpoint.V3, session, options, cancellationToken);

    public Task<DeskResult<RevenuSolidariteActive>> GetRevenuSolidariteActiveAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAtDeskAsync(RevenuSolidariteActiveEndpoint.V3, access, identity, options, cancellationToken);

    public Task<DataResult<AllocationAdulteHandicape>> GetAllocationAdulteHandicapeAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAsync(AllocationAdulteHandicapeEndpoint.V3, session, options, cancellationToken);

    public Task<DeskResult<AllocationAdulteHandicape>> GetAllocationAdulteHandicapeAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAtDeskAsync(AllocationAdulteHandicapeEndpoint.V3, access, identity, options, cancellationToken);

    public Task<DataResult<AllocationSoutienFamilial>> GetAllocationSoutienFamilialAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAsync(AllocationSoutienFamilialEndpoint.V3, session, options, cancellationToken);

    public Task<DeskResult<AllocationSoutienFamilial>> GetAllocationSoutienFamilialAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAtDeskAsync(AllocationSoutienFamilialEndpoint.V3, access, identity, options, cancellationToken);

    public Task<DataResult<PrimeActivite>> GetPrimeActiviteAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAsync(PrimeActiviteEndpoint.V3, session, options, cancellationToken);

    public Task<DeskResult<PrimeActivite>> GetPrimeActiviteAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAtDeskAsync(PrimeActiviteEndpoint.V3, access, identity, options, cancellationToken);

    public Task<DataResult<ComplementaireSanteSolidaire>> GetComplementaireSanteSolidaireAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAsync(ComplementaireSanteSolidaireEndpoint.V3, session, options, cancellationToken);

    public Task<DeskResult<ComplementaireSanteSolidaire>> GetComplementaireSanteSolidaireAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAtDeskAsync(ComplementaireSanteSolidaireEndpoint.V3, access, identity, options, cancellationToken);

    public Task<DataResult<AllocationEnfantHandicape>> GetAllocationEnfantHandicapeAsync(
        FranceConnectSession session,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAsync(AllocationEnfantHandicapeEndpoint.V3, session, options, cancellationToken);

    public Task<DeskResult<AllocationEnfantHandicape>> GetAllocationEnfantHandicapeAtDeskAsync(
        DeskAccess access,
        CivilIdentity identity,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => AskAtDeskAsync(AllocationEnfantHandicapeEndpoint.V3, access, identity, options, cancellationToken);
}
