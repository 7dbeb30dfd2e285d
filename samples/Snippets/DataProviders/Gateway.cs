using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace Snippets.DataProviders;

/// <summary>The code of docs/providers/passerelle.md and delegations.md.</summary>
internal static class Gateway
{
    public static async Task<bool> MayReadQuotientsAsync(IApiParticulierClient api, string tenantId)
    {
        #region introspect
        var token = await api.Service.IntrospectAsync(tenantId);
        return token.IsFound && token.Value.Scopes.Contains("cnaf_quotient_familial");
        #endregion
    }

    public static async Task<string> StateAsync(IApiParticulierClient api)
    {
        #region ping
        var ping = await api.Service.PingAsync("cnaf_msa_quotient_familial");
        return ping.IsFound ? $"{ping.Value.Status} {ping.Value.LastUpdate}" : ping.ToString();
        #endregion
    }

    public static async Task<int> DelegationsAsync(IApiParticulierClient api, CancellationToken cancellationToken)
    {
        #region delegations
        var active = 0;
        await foreach (var delegation in api.Vendor.EnumerateDelegationsAsync(cancellationToken: cancellationToken))
            if (delegation.Statut == DelegationStatus.Active)
                active++;
        return active;
        #endregion
    }

    public static async Task<DeskResult<DataResponse>> AnyRouteAsync(
        IApiParticulierClient api,
        DeskAccess access,
        CancellationToken cancellationToken
    )
    {
        #region free
        var request = new ApiParticulierRequest { Path = "/v3/france_travail/statut/identifiant" };
        request.Parameters.Add(new KeyValuePair<string, string?>("identifiant", "identifiant-fictif"));
        return await api.GetAtDeskAsync(access, request, cancellationToken: cancellationToken);
        #endregion
    }
}
