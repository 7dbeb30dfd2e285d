using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>Whether the citizen is a student (rule R30).</summary>
internal static class StudentFacts
{
    public static FactSet AddTo(FactSet known, Answer<StatutEtudiant> answer, DateTimeOffset now)
    {
        var source = FactSourceInfo.StatutEtudiant;
        var warnings = new List<PrefillWarning>();
        if (answer.FailureOf(source, null) is { } failure)
            warnings.Add(failure);
        var writer = new FactWriter(source, answer.ObtainedAt);
        if (answer.Value is { } student)
            writer.Add(Facts.Guardian1.IsStudent, IsStudent(student, FrenchTime.Of(now).Date));
        return known.With(writer.Facts, [answer.ToOutcome(source)], warnings);
    }

    /// <summary>True with a registration that covers today. False only when every admission says whether it is one: silence proves nothing.</summary>
    private static bool? IsStudent(StatutEtudiant student, DateTime today)
    {
        if (student.Admissions.ValueOrDefault is not { Count: > 0 } admissions)
            return null;
        if (
            admissions.Any(admission =>
                admission.EstInscrit is { HasValue: true, Value: true } && Covers(admission, today)
            )
        )
            return true;
        return admissions.All(static admission => admission.EstInscrit.HasValue) ? false : null;
    }

    private static bool Covers(Admission admission, DateTime today) =>
        admission.DateDebut is { } start
        && start.TryGetDate(out var first)
        && first <= today
        && admission.DateFin is { } end
        && end.TryGetDate(out var last)
        && today <= last;
}
