using FranceConnect.Sdk.Prefill;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Snippets.Prefill;

/// <summary>docs/guides/own-form.md and provenance.md.</summary>
internal sealed class OwnFormPage
{
    #region choices
    // The words of your own values; those of the four forms have theirs.
    public static IReadOnlyList<SelectListItem> Formules { get; } =
    [new("À l’année", "annuel"), new("Au trimestre", "trimestriel"), new("Dix entrées", "dixEntrees")];
    #endregion

    public static IReadOnlyList<string> Proofs(PrefillResult result)
    {
        #region proofs
        // A proof is needless when a certified value says the whole of it, and the citizen does not contest it.
        var proofs = result
            .Form.Fields.Where(field =>
                field.ReplacesProof is not null
                && (
                    field.ReplacesProofInPart
                    || result.Find(field.Id) is not { Provenance.Trust: TrustLevel.Certified, ContestedText: null }
                )
            )
            .Select(field => field.ReplacesProof!)
            .Distinct()
            .ToList();
        #endregion
        return proofs;
    }

    public static void Contested(PrefillResult result)
    {
        #region contested
        foreach (var field in result.Fields.Where(field => field.ContestedText is not null))
            Console.WriteLine($"{field.Field.Label} : {field.Text}, contesté : {field.ContestedText}");
        #endregion
    }
}
