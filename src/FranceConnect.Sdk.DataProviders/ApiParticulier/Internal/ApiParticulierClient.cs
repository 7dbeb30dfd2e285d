using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class ApiParticulierClient(ApiParticulierPipeline pipeline) : IApiParticulierClient
{
    public IDssEndpoints Dss { get; } = new DssEndpoints(pipeline);

    public IMenEndpoints Men { get; } = new MenEndpoints(pipeline);

    public IApiParticulierClient WithOptions(DataCallOptions options) =>
        new ApiParticulierClient(pipeline.With(Guard.NotNull(options)));
}
