using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class ApiParticulierClient(ApiParticulierPipeline pipeline) : IApiParticulierClient
{
    public IDssEndpoints Dss { get; } = new DssEndpoints(pipeline);

    public IMenEndpoints Men { get; } = new MenEndpoints(pipeline);

    public ICnousEndpoints Cnous { get; } = new CnousEndpoints(pipeline);

    public IMesriEndpoints Mesri { get; } = new MesriEndpoints(pipeline);

    public IFranceTravailEndpoints FranceTravail { get; } = new FranceTravailEndpoints(pipeline);

    public IGipMdsEndpoints GipMds { get; } = new GipMdsEndpoints(pipeline);

    public IDsnjEndpoints Dsnj { get; } = new DsnjEndpoints(pipeline);

    public ISdhEndpoints Sdh { get; } = new SdhEndpoints(pipeline);

    public IAntsEndpoints Ants { get; } = new AntsEndpoints(pipeline);

    public IServiceEndpoints Service { get; } = new ServiceEndpoints(pipeline);

    public IVendorEndpoints Vendor { get; } = new VendorEndpoints(pipeline);

    public Task<DataResult<DataResponse>> GetAsync(
        FranceConnectSession session,
        ApiParticulierRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => pipeline.AskFreelyAsync(session, request, options, cancellationToken);

    public Task<DeskResult<DataResponse>> GetAtDeskAsync(
        DeskAccess access,
        ApiParticulierRequest request,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) => pipeline.AskFreelyAtDeskAsync(access, request, options, cancellationToken);

    public IApiParticulierClient WithOptions(DataCallOptions options) =>
        new ApiParticulierClient(pipeline.With(Guard.NotNull(options)));
}
