using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace Snippets.DataProviders;

/// <summary>docs/providers/service-national.md.</summary>
internal static class NationalService
{
    public static async Task<bool?> IsInOrderAsync(IApiParticulierClient apiParticulier, FranceConnectSession session)
    {
        #region signed-in
        var result = await apiParticulier.Dsnj.GetServiceNationalAsync(session);
        if (result.ValueOrDefault is not { StatutServiceNational.HasValue: true } answer)
            return null;
        return answer.StatutServiceNational.Value == StatutServiceNational.EnRegle ? true : null; // never a refusal: ask for the certificate
        #endregion
    }

    public static async Task<DeskResult<ServiceNational>> AtDeskAsync(
        IApiParticulierClient apiParticulier,
        DeskAccess access
    )
    {
        #region desk
        var identity = new CivilIdentity
        {
            NomNaissance = "ROUX",
            DateNaissance = PartialDate.Create(2005, 6, 27),
            Sexe = Sexe.F,
            PaysNaissance = CountryCode.From("99100"),
            CommuneNaissance = CommuneCode.From("08480"),
        };
        identity.Prenoms.Add("JEANNE");
        return await apiParticulier.Dsnj.GetServiceNationalAtDeskAsync(access, identity);
        #endregion
    }
}
