namespace FranceConnect.Sdk.Simulator;

/// <summary>Which members of an answer each scope opens. A member that no scope opens is absent.</summary>
internal static class TaxMembers
{
    private static readonly Dictionary<string, string[]> s_income = new()
    {
        ["dgfip_rfr"] = ["rfr"],
        ["dgfip_nbpart"] = ["nbPart"],
        ["dgfip_sitfam"] = ["sitFam", "sitPart"],
        ["dgfip_aft"] = ["aft", "aftDetail"],
        ["dgfip_nbpac"] = ["pac.nbPac"],
        ["dgfip_pac_nbPac"] = ["pac.nbPac"],
        ["dgfip_pac"] = ["pac"],
        ["dgfip_pariso"] = ["sitParIso"],
        ["dgfip_inddeficit"] = ["indDeficit"],
        ["dgfip_mntRevbareme"] = ["mntRevbareme"],
        ["dgfip_decl"] = [.. Declarant(1), .. Declarant(2)],
        ["dgfip_nmNaiDec1"] = ["nmNaiDec1"],
        ["dgfip_nmUsaDec1"] = ["nmUsaDec1"],
        ["dgfip_prnmDec1"] = ["prnmDec1"],
        ["dgfip_dateNaisDec1"] = ["dateNaisDec1"],
        ["dgfip_nmNaiDec2"] = ["nmNaiDec2"],
        ["dgfip_nmUsaDec2"] = ["nmUsaDec2"],
        ["dgfip_prnmDec2"] = ["prnmDec2"],
        ["dgfip_dateNaisDec2"] = ["dateNaisDec2"],
        ["dgfip_RevDecl_Cat1_Tspr"] = ["rev.tspr"],
        ["dgfip_RevNets_Cat1_Tspr"] = ["rev.tspr"],
        ["dgfip_RevDecl_Cat2_Rcm"] = ["rev.rcm"],
        ["dgfip_RevNets_Cat2_Rcm"] = ["rev.rcm"],
        ["dgfip_RevDecl_Cat3_PMV"] = ["rev.pv"],
        ["dgfip_RevNets_Cat3_PMV"] = ["rev.pv"],
        ["dgfip_RevDecl_Cat4_Ref"] = ["rev.fonc"],
        ["dgfip_RevNets_Cat4_Ref"] = ["rev.fonc"],
        ["dgfip_RevDecl_Cat5_NonSal"] = ["rev.pro"],
        ["dgfip_RevNets_Cat5_NonSal"] = ["rev.pro"],
        ["dgfip_PaDeduc_EnfMaj"] = ["rev.chges"],
        ["dgfip_PaDeduc_Autres"] = ["rev.chges"],
        ["dgfip_EpargRetrDeduc"] = ["rev.chges"],
    };

    private static readonly Dictionary<string, string[]> s_housing = new()
    {
        ["dgfip_locaux_th"] = ["codeDsf", "codeCommune", "libelleCommune"],
        ["dgfip_locaux_th_ident"] = ["codeAft", "numVoie", "btq", "libelleVoie", "locaux.invariant"],
        ["dgfip_locaux_th_Nat"] = ["locaux.natureLocal"],
        ["dgfip_locaux_th_Aff"] = ["locaux.affectation"],
        ["dgfip_locaux_th_Tax"] = ["regimeTax", "natureImp", "libelleEdition1", "libelleEdition2"],
    };

    public static HashSet<string> OfIncome(IEnumerable<string> scopes) => Open(s_income, scopes);

    public static HashSet<string> OfHousing(IEnumerable<string> scopes) => Open(s_housing, scopes);

    private static HashSet<string> Open(Dictionary<string, string[]> members, IEnumerable<string> scopes) =>
        [.. scopes.SelectMany(scope => members.TryGetValue(scope, out var opened) ? opened : [])];

    private static string[] Declarant(int rank) =>
        [
            $"nmNaiDec{rank}",
            $"nmUsaDec{rank}",
            $"prnmDec{rank}",
            $"dateNaisDec{rank}",
            $"dptNaissDec{rank}",
            $"lieuNaissDec{rank}",
        ];
}
