using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace Snippets.DataProviders;

/// <summary>docs/providers/scolarites.md.</summary>
internal static class Schooling
{
    public static async Task<bool?> HasLunchAtSchoolAsync(
        IApiParticulierClient apiParticulier,
        FranceConnectSession parent
    )
    {
        #region signed-in
        var child = new CivilIdentity
        {
            NomNaissance = "ROUX",
            Sexe = Sexe.F,
            DateNaissance = PartialDate.Create(2014, 6, 27),
        };
        child.Prenoms.Add("JEANNE");
        var request = new ScolariteRequest { AnneeScolaire = "2026-2027", CodeEtablissement = "0210015C" };

        var result = await apiParticulier.Men.GetScolariteAsync(parent, child, request);
        if (result.ValueOrDefault?.RegimePensionnat.ValueOrDefault is not { } regime)
            return null; // not found, not granted, or unknown to the ministry
        return regime.Code == RegimePensionnatCode.DemiPensionnaireDansEtablissement;
        #endregion
    }

    public static Task<DeskResult<Scolarite>> AtDeskAsync(
        IApiParticulierClient apiParticulier,
        string agentId,
        CivilIdentity pupil
    )
    {
        #region desk
        var request = new ScolariteRequest
        {
            AnneeScolaire = "2026-2027",
            DegreEtablissement = DegreEtablissement.SecondDegre,
        };
        request.CodesBcnDepartements.Add("075");
        var access = new DeskAccess { AgentId = agentId, Reason = "transport 2026-0012" };
        return apiParticulier.Men.GetScolariteAtDeskAsync(access, pupil, request);
        #endregion
    }

    public static bool? IsGrantee(Scolarite schooling, DateTimeOffset now)
    {
        #region grant
        if (schooling.EstBoursier is not { HasValue: true, Value: var isGrantee })
            return null;
        var isTooEarly = now.Month is 8 or 9 || (now.Month == 10 && now.Day < 15);
        return !isGrantee && isTooEarly ? null : isGrantee; // false means nothing before mid-October
        #endregion
    }
}
