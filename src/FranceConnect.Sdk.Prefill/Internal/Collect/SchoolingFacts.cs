using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>What the ministry of education says of the child (rules R28, R43).</summary>
internal static class SchoolingFacts
{
    /// <summary>Without an answer the ministry was not asked, for want of a complete identity.</summary>
    public static FactSet AddTo(FactSet known, Answer<Scolarite>? answer, DateTimeOffset now)
    {
        var source = FactSourceInfo.Scolarite;
        if (answer is null)
            return known.With([], [new SourceOutcome(source.Id, SourceOutcomeKind.NotAsked, now)], []);
        var warnings = new List<PrefillWarning>();
        if (answer.FailureOf(source, PrefillWarningCode.PupilNotFound) is { } failure)
            warnings.Add(failure);
        var writer = new FactWriter(source, answer.ObtainedAt);
        if (answer.Value is { } pupil)
            Read(pupil, writer, warnings, now);
        foreach (var key in AbsentKeys(answer))
            warnings.Add(new PrefillWarning(PrefillWarningCode.ScopeNotGranted) { Source = source.Id, Key = key });
        return known.With(writer.Facts, [answer.ToOutcome(source)], warnings);
    }

    private static void Read(Scolarite pupil, FactWriter writer, List<PrefillWarning> warnings, DateTimeOffset now)
    {
        writer.Add(Facts.Schooling.IsEnrolled, Value(pupil.EstScolarise));
        writer.Add(Facts.Schooling.SchoolYear, SourceText.Trim(pupil.AnneeScolaire.ValueOrDefault));
        writer.Add(Facts.Schooling.SchoolUai, SourceText.Trim(pupil.Etablissement.ValueOrDefault?.CodeUai));
        writer.Add(
            Facts.Schooling.FormationLabel,
            SourceText.Trim(pupil.ModuleElementaireFormation.ValueOrDefault?.Libelle)
        );
        writer.Add(Facts.Schooling.StatusLabel, SourceText.Trim(pupil.StatutEleve.ValueOrDefault?.Libelle));
        if (Value(pupil.EstBoursier) is { } isHolder)
        {
            if (isHolder || IsKnownBy(now, pupil.AnneeScolaire.ValueOrDefault))
                writer.Add(Facts.Schooling.IsScholarshipHolder, (bool?)isHolder);
            else
                warnings.Add(new PrefillWarning(PrefillWarningCode.ScholarshipUnknownBeforeMidOctober));
        }
        writer.Add(Facts.Schooling.ScholarshipLevel, Value(pupil.EchelonBourse));
        writer.Add(Facts.Schooling.Boarding, Regime(pupil.RegimePensionnat.ValueOrDefault?.Code));
    }

    private static T? Value<T>(DataField<T> field)
        where T : struct => field.HasValue ? field.Value : null;

    /// <summary>
    /// Whether a pupil without a grant is known to have none: from 15 October of the school year on, the current one when the answer does not say.
    /// </summary>
    private static bool IsKnownBy(DateTimeOffset now, string? schoolYear)
    {
        var today = FrenchTime.Of(now).Date;
        if (!FieldType.WholeNumber.TryParse(schoolYear?.Split('-')[0], out var year) || year is < 1 or > 9999)
            year = today.Month >= 8 ? today.Year : today.Year - 1;
        return today >= new DateTime(year, 10, 15, 0, 0, 0, DateTimeKind.Unspecified);
    }

    private static string? Regime(RegimePensionnatCode? code) =>
        code?.ToString() switch
        {
            "0" or "1" => "externe",
            "2" or "6" => "demiPensionnaire",
            "3" or "4" or "5" => "interne",
            _ => null,
        };

    private static IEnumerable<string> AbsentKeys(Answer<Scolarite> answer)
    {
        if (answer.Outcome == DataOutcome.ScopeNotGranted)
            return FactSourceInfo.Scolarite.Scopes.Keys.Select(static path => path.Substring("data.".Length));
        return answer.Value is { } pupil
            ? Blocks(pupil).Where(static block => !block.IsThere).Select(static block => block.Key)
            : [];
    }

    private static (string Key, bool IsThere)[] Blocks(Scolarite pupil) =>
        [
            ("module_elementaire_formation", pupil.ModuleElementaireFormation.IsGranted),
            ("etablissement", pupil.Etablissement.IsGranted),
            ("annee_scolaire", pupil.AnneeScolaire.IsGranted),
            ("est_scolarise", pupil.EstScolarise.IsGranted),
            ("statut_eleve", pupil.StatutEleve.IsGranted),
            ("est_boursier", pupil.EstBoursier.IsGranted),
            ("echelon_bourse", pupil.EchelonBourse.IsGranted),
            ("regime_pensionnat", pupil.RegimePensionnat.IsGranted),
        ];
}
