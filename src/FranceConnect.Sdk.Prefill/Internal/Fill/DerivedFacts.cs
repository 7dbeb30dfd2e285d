using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The facts that others give: civilities, the confirmed partner as second guardian, the child's age.</summary>
internal static class DerivedFacts
{
    private static readonly (FactKey Partner, FactKey Guardian)[] s_twins =
    [
        (Facts.Partner.BirthName, Facts.Guardian2.BirthName),
        (Facts.Partner.UsageName, Facts.Guardian2.UsageName),
        (Facts.Partner.GivenNames, Facts.Guardian2.GivenNames),
        (Facts.Partner.FirstGivenName, Facts.Guardian2.FirstGivenName),
        (Facts.Partner.Gender, Facts.Guardian2.Gender),
        (Facts.Partner.BirthDate, Facts.Guardian2.BirthDate),
        (Facts.Partner.Civility, Facts.Guardian2.Civility),
    ];

    /// <summary>The partner's fact that may stand for this one of the second guardian.</summary>
    public static FactKey? TwinOf(FactKey guardian) =>
        Array.Find(s_twins, twin => twin.Guardian.Name == guardian.Name).Partner;

    public static FactSet AddTo(FactSet facts, bool isPartnerConfirmed, DateTimeOffset now)
    {
        var derived = new List<Fact>();
        AddCivility(derived, facts.Get(Facts.Guardian1.Gender), Facts.Guardian1.Civility);
        AddCivility(derived, facts.Get(Facts.Partner.Gender), Facts.Partner.Civility);
        AddCivility(derived, facts.Get(Facts.Guardian2.Gender), Facts.Guardian2.Civility);
        if (isPartnerConfirmed && !facts.HasSecondGuardian)
            AddConfirmed(derived, facts);
        if (facts.Get(Facts.Child.BirthDate) is { } birth && Age.InMonths(birth.Value, now) is { } months)
            Add(derived, Facts.Child.AgeYears, months / 12, birth);
        return facts.With(derived, [], []);
    }

    /// <summary>Each value of the partner, as it came, is the second guardian's; to be corrected like any declared one (rule R36).</summary>
    private static void AddConfirmed(List<Fact> derived, FactSet facts)
    {
        Confirm(Facts.Partner.BirthName, Facts.Guardian2.BirthName);
        Confirm(Facts.Partner.UsageName, Facts.Guardian2.UsageName);
        Confirm(Facts.Partner.GivenNames, Facts.Guardian2.GivenNames);
        Confirm(Facts.Partner.FirstGivenName, Facts.Guardian2.FirstGivenName);
        Confirm(Facts.Partner.BirthDate, Facts.Guardian2.BirthDate);
        if (Confirm(Facts.Partner.Gender, Facts.Guardian2.Gender) is { } sex)
            AddCivility(derived, sex, Facts.Guardian2.Civility);

        Fact<T>? Confirm<T>(FactKey<T> partner, FactKey<T> guardian)
            where T : notnull
        {
            if (facts.Get(partner) is not { } known)
                return null;
            var fact = new Fact<T>(
                guardian,
                known.Value,
                known.Provenance.As(TrustLevel.Administrative, EditPolicy.Editable)
            );
            derived.Add(fact);
            return fact;
        }
    }

    private static void AddCivility(List<Fact> derived, Fact<Sexe>? sex, FactKey<string> civility)
    {
        if (sex is not null)
            Add(derived, civility, sex.Value == Sexe.F ? "Madame" : "Monsieur", sex);
    }

    private static void Add<T>(List<Fact> derived, FactKey<T> key, T value, Fact from)
        where T : notnull =>
        derived.Add(key.From(value, key.OriginIn(FactSourceInfo.Derived), from.Provenance.ObtainedAt));
}
