using FranceConnect.Sdk.DataProviders.Dgfip;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>What the DGFiP says of the household. Never used for the tariff of a crèche.</summary>
internal static class TaxFacts
{
    public static FactSet AddTo(FactSet known, Answer<SituationFiscale> answer)
    {
        var source = FactSourceInfo.ImpotParticulier;
        var warnings = new List<PrefillWarning>();
        if (answer.FailureOf(source, null) is { } failure)
            warnings.Add(failure);
        var writer = new FactWriter(source, answer.ObtainedAt);
        if (answer.Value is { } situation)
        {
            writer.Add(
                Facts.Household.FamilySituation,
                situation.SituationFamiliale is { HasValue: true, Value: var letter } ? Situation(letter) : null
            );
            writer.Add(
                Facts.Household.FiscalReferenceIncome,
                situation.RevenuFiscalReference is { HasValue: true, Value: var income } ? income : (decimal?)null
            );
            writer.Add(
                Facts.Household.FiscalParts,
                situation.NombreParts is { HasValue: true, Value: var parts } ? parts : (decimal?)null
            );
            writer.Add(Facts.Address.FiscalLine, SourceText.Trim(situation.Adresse.ValueOrDefault?.Texte));
        }
        return known.With(writer.Facts, [answer.ToOutcome(source)], warnings);
    }

    private static string? Situation(SituationFamiliale letter) =>
        letter == SituationFamiliale.Marie ? "marie"
        : letter == SituationFamiliale.Pacse ? "pacse"
        : letter == SituationFamiliale.Celibataire ? "celibataire"
        : letter == SituationFamiliale.Divorce ? "divorce"
        : letter == SituationFamiliale.Veuf ? "veuf"
        : null;
}
