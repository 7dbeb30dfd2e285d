using FranceConnect.Sdk.Prefill;

namespace Snippets.Prefill;

/// <summary>The pages of the forms.</summary>
internal static class FormPages
{
    public static PrefillResult Creche(IPrefillService prefill, FactSet facts)
    {
        PrefillResult result = prefill.Fill(Forms.Creche, facts);
        return result;
    }

    public static PrefillResult Cantine(IPrefillService prefill, FactSet facts)
    {
        PrefillResult result = prefill.Fill(Forms.Cantine, facts);
        return result;
    }

    public static PrefillResult Transport(IPrefillService prefill, FactSet facts)
    {
        PrefillResult result = prefill.Fill(Forms.TransportScolaire, facts);
        return result;
    }

    public static PrefillResult Activites(IPrefillService prefill, FactSet facts)
    {
        PrefillResult result = prefill.Fill(Forms.ActivitesMunicipales, facts);
        return result;
    }
}
