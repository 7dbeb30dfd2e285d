using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace Snippets.DataProviders;

/// <summary>docs/providers: RSA, AAH, ASF, prime d'activité, C2S, AEEH.</summary>
internal static class SocialBenefits
{
    public static async Task<bool?> RsaAsync(IApiParticulierClient apiParticulier, FranceConnectSession session)
    {
        #region rsa
        var result = await apiParticulier.Dss.GetRevenuSolidariteActiveAsync(session);
        if (result.ValueOrDefault is not { EstBeneficiaire: { HasValue: true, Value: var isBeneficiary } })
            return null; // nothing is known: result.Outcome says why; offer to hand in the certificate
        return isBeneficiary; // false is an answer: known, and no beneficiary
        #endregion
    }

    public static async Task<bool?> AahAsync(IApiParticulierClient apiParticulier, FranceConnectSession session)
    {
        #region aah
        var result = await apiParticulier.Dss.GetAllocationAdulteHandicapeAsync(session);
        if (result.ValueOrDefault is not { EstBeneficiaire: { HasValue: true, Value: var isBeneficiary } })
            return null;
        return isBeneficiary;
        #endregion
    }

    public static async Task<bool?> AsfAsync(IApiParticulierClient apiParticulier, FranceConnectSession session)
    {
        #region asf
        var result = await apiParticulier.Dss.GetAllocationSoutienFamilialAsync(session);
        if (result.ValueOrDefault is not { EstBeneficiaire: { HasValue: true, Value: var isBeneficiary } })
            return null;
        return isBeneficiary;
        #endregion
    }

    public static async Task<bool?> PrimeActiviteAsync(
        IApiParticulierClient apiParticulier,
        FranceConnectSession session
    )
    {
        #region prime-activite
        var result = await apiParticulier.Dss.GetPrimeActiviteAsync(session);
        if (result.ValueOrDefault is not { EstBeneficiaire: { HasValue: true, Value: var isBeneficiary } })
            return null;
        return isBeneficiary;
        #endregion
    }

    public static async Task<bool?> C2sAsync(IApiParticulierClient apiParticulier, FranceConnectSession session)
    {
        #region c2s
        var result = await apiParticulier.Dss.GetComplementaireSanteSolidaireAsync(session);
        if (result.ValueOrDefault is not { EstBeneficiaire: { HasValue: true, Value: true } } cover)
            return null; // not known, or no beneficiary
        return cover.AvecParticipation.HasValue ? cover.AvecParticipation.Value : null; // false: free of charge
        #endregion
    }

    public static async Task<string?> AeehAsync(IApiParticulierClient apiParticulier, FranceConnectSession session)
    {
        #region aeeh
        var result = await apiParticulier.Dss.GetAllocationEnfantHandicapeAsync(session);
        if (result.ValueOrDefault is not { Status: { HasValue: true, Value: var status } })
            return null;
        if (status == AllocationEnfantHandicapeStatus.Allocataire)
            return "parent";
        return status == AllocationEnfantHandicapeStatus.OuvrantDroit ? "child" : null;
        #endregion
    }
}
