using FranceConnect.Sdk.DataProviders.Reference;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class CompaniesClient(ReferenceApi api) : ICompaniesClient
{
    private const string Route = "/search";

    public async Task<DataResult<Etablissement>> CheckSiretAsync(
        string siret,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        if (!Siret.IsValid(Guard.NotNull(siret)))
            return api.Without<Etablissement>(
                DataOutcome.RequestRejected,
                FranceConnectErrorCode.RecipientInvalid,
                "not a SIRET; no call was made"
            );
        var found = await api.AskAsync(
                Route,
                Route,
                new QueryParameters().Add("q", siret),
                static body =>
                    ReferenceJson.ReadList(ReferenceJson.Member(body, "results"), CompaniesJson.Default.EntrepriseWire),
                options,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (!found.IsFound)
            return new(found.Outcome, null, found.Error, found.Response, found.ObtainedAt);
        foreach (var company in found.Value)
            if (company.Find(siret) is { } establishment)
                return new(
                    DataOutcome.Found,
                    new Etablissement(company, establishment),
                    null,
                    found.Response,
                    found.ObtainedAt
                );
        return api.Without<Etablissement>(
            DataOutcome.NotFound,
            FranceConnectErrorCode.DataNotFound,
            "nobody has this SIRET in the public directory"
        );
    }
}
