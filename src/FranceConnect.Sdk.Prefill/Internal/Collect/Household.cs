using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>
/// What the funds' answers give together (rule R31): EAJE first, then the quotient familial; the children, the partner and the address each
/// whole from one answer.
/// </summary>
internal sealed class Household
{
    private readonly List<HouseholdAnswer> _kept = [];
    private readonly List<Fact> _facts = [];
    private readonly List<PrefillWarning> _warnings = [];
    private readonly List<SourceOutcome> _outcomes = [];
    private readonly Applicant _applicant;
    private readonly DateTimeOffset _now;

    private Household(Applicant applicant, DateTimeOffset now)
    {
        _applicant = applicant;
        _now = now;
    }

    public static FactSet AddTo(
        FactSet known,
        Applicant applicant,
        DateTimeOffset now,
        Answer<ParticipationFamilialeEaje>? eaje,
        Answer<QuotientFamilial>? quotient
    )
    {
        var household = new Household(applicant, now);
        if (eaje is not null)
            household.Read(eaje);
        if (quotient is not null)
            household.Read(quotient);
        var children = household.Combine();
        return known.With(household._facts, household._outcomes, household._warnings, children);
    }

    /// <summary>Of a second guardian's own answer only the quotient is read (rule R41).</summary>
    public static FactSet AddSecondTo(
        FactSet known,
        Applicant applicant,
        DateTimeOffset now,
        Answer<QuotientFamilial> answer
    )
    {
        const int session = 2;
        var household = new Household(applicant, now);
        if (household.Admit(FactSourceInfo.QuotientFamilial, answer, HouseholdAnswer.Read, session) is { } kept)
        {
            if (kept.AbsentKeys.Contains("quotient_familial"))
                household.WarnAbsent(kept.Source, "quotient_familial", session);
            household.ReadQuotient(
                kept.Write(),
                answer.Value!.Quotient.ValueOrDefault,
                Facts.Household2.QuotientFamilial,
                Facts.Household2.QuotientFamilialPeriod,
                session
            );
        }
        else if (answer.Outcome == DataOutcome.ScopeNotGranted)
            household.WarnAbsent(FactSourceInfo.QuotientFamilial, "quotient_familial", session);
        return known.With(household._facts, household._outcomes, household._warnings);
    }

    private void Read(Answer<ParticipationFamilialeEaje> answer)
    {
        var source = FactSourceInfo.ParticipationFamilialeEaje;
        if (Admit(source, answer, HouseholdAnswer.Read) is not { } kept)
            return;
        var parameters = answer.Value!.ParametresCalculParticipationFamiliale.ValueOrDefault;
        var writer = kept.Write();
        writer.Add(Facts.Household.DependentChildren, parameters?.NombreEnfantsACharge);
        writer.Add(Facts.Household.AeehChildren, parameters?.NombreEnfantsBeneficiaireAeeh);
        var resources = parameters?.BaseRessourcesAnnuelles;
        writer.Add(Facts.Household.EajeAnnualResources, (decimal?)resources?.Valeur);
        writer.Add(Facts.Household.EajeResourcesYear, resources?.AnneeCalcul);
        _facts.AddRange(writer.Facts);
        if (resources?.AnneeCalcul is { } year && year >= FrenchTime.Of(_now).Year)
            _warnings.Add(
                new PrefillWarning(PrefillWarningCode.ResourceYearSuspect)
                {
                    Actual = FieldType.WholeNumber.Print(year),
                }
            );
    }

    private void Read(Answer<QuotientFamilial> answer)
    {
        if (Admit(FactSourceInfo.QuotientFamilial, answer, HouseholdAnswer.Read) is not { } kept)
            return;
        var quotient = answer.Value!.Quotient.ValueOrDefault;
        var writer = kept.Write();
        writer.Add(
            Facts.Household.QuotientFamilialProvider,
            quotient?.Fournisseur is not { IsKnown: true } fund ? null
                : fund == Fournisseur.Cnaf ? "CAF"
                : fund.ToString()
        );
        ReadQuotient(writer, quotient, Facts.Household.QuotientFamilial, Facts.Household.QuotientFamilialPeriod, null);
    }

    private void ReadQuotient(
        FactWriter writer,
        Quotient? quotient,
        FactKey<int> value,
        FactKey<YearMonth> period,
        int? session
    )
    {
        writer.Add(value, quotient?.Valeur);
        if (quotient is { Annee: >= 1 and <= 9999 and var year, Mois: >= 1 and <= 12 and var month })
        {
            var actual = new YearMonth(year, month);
            writer.Add(period, actual);
            var today = FrenchTime.Of(_now);
            var expected = new YearMonth(today.Year, today.Month);
            if (actual != expected)
                _warnings.Add(
                    new PrefillWarning(PrefillWarningCode.QfPeriodMismatch)
                    {
                        Expected = expected.ToString(),
                        Actual = actual.ToString(),
                        Session = session,
                    }
                );
        }
        _facts.AddRange(writer.Facts);
    }

    /// <summary>Notes how the call ended; the answer when there is one and the applicant is of its household.</summary>
    private HouseholdAnswer? Admit<T>(
        FactSourceInfo source,
        Answer<T> answer,
        Func<T, DateTimeOffset, Applicant, HouseholdAnswer> read,
        int? session = null
    )
        where T : class
    {
        var number = session ?? 1;
        if (answer.Value is not { } model)
        {
            _outcomes.Add(answer.ToOutcome(source, number));
            if (answer.FailureOf(source, PrefillWarningCode.HouseholdNotFound, session) is { } failure)
                _warnings.Add(failure);
            if (answer.Outcome == DataOutcome.ScopeNotGranted && session is null)
                foreach (var block in source.Scopes.Keys)
                    WarnAbsent(source, block.Substring("data.".Length), session);
            return null;
        }
        var household = read(model, answer.ObtainedAt, _applicant);
        if (!household.IsKept)
        {
            _outcomes.Add(answer.ToOutcome(source, number, SourceOutcomeKind.NotMatched));
            _warnings.Add(new PrefillWarning(PrefillWarningCode.ApplicantNotInHousehold) { Session = session });
            return null;
        }
        _outcomes.Add(answer.ToOutcome(source, number));
        if (household.IsMatchedLoosely)
            _warnings.Add(new PrefillWarning(PrefillWarningCode.ApplicantMatchedLoosely) { Session = session });
        if (session is not null)
            return household;
        foreach (var key in household.AbsentKeys)
            WarnAbsent(source, key, session);
        _kept.Add(household);
        return household;
    }

    private void WarnAbsent(FactSourceInfo source, string key, int? session) =>
        _warnings.Add(
            new PrefillWarning(PrefillWarningCode.ScopeNotGranted)
            {
                Source = source.Id,
                Key = key,
                Session = session,
            }
        );

    private IReadOnlyList<ListedChild> Combine()
    {
        foreach (var answer in _kept)
            _facts.AddRange(answer.UsageName(_applicant.BirthName));
        if (_kept.Find(static answer => answer.ListsClaimants) is { } couple)
            _facts.AddRange(couple.Partner(_warnings));
        if (_kept.Find(static answer => answer.HasAddress) is { } home)
            _facts.AddRange(home.Address(_warnings));
        if (_kept.Find(static answer => answer.ListsChildren) is not { } family)
            return [];
        var children = family.Children();
        var writer = family.Write();
        writer.AddFrom(FactSourceInfo.Derived, Facts.Household.ListedChildren, children.Count);
        _facts.AddRange(writer.Facts);
        return children;
    }
}
