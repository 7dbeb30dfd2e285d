using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The child of the form as the ministry of education is asked about them.</summary>
internal static class Pupil
{
    private static readonly HashSet<string> s_identity = new(
        [Facts.Child.BirthName.Name, Facts.Child.GivenNames.Name, Facts.Child.BirthDate.Name, Facts.Child.Gender.Name],
        StringComparer.Ordinal
    );

    /// <summary>The child whom the agent typed or chose.</summary>
    public static CivilIdentity? AtDesk(PrefillResult draft) =>
        Of(key => draft.Fields.FirstOrDefault(field => field.Field.Fact?.Name == key.Name)?.Text ?? Known(draft, key));

    /// <summary>
    /// The child of the citizen's own household, as the fund knows them. A child who was typed, or typed over, may be anybody's: nothing is asked
    /// about them.
    /// </summary>
    public static CivilIdentity? OfHousehold(PrefillResult draft) =>
        draft.Fields.Any(static field =>
            field.Field.Fact is { } fact && IsTyped(field) && s_identity.Contains(fact.Name)
        )
            ? null
            : Of(key => Known(draft, key));

    /// <summary>Null while the name, a given name, the sex or the complete date of birth is unknown.</summary>
    private static CivilIdentity? Of(Func<FactKey, string?> value)
    {
        var names = value(Facts.Child.GivenNames)?.Split(' ');
        if (
            value(Facts.Child.BirthName) is not { } birthName
            || names is null
            || !CivilDate.TryRead(value(Facts.Child.BirthDate), out var date)
            || !date.IsComplete
            || Sexe.From(value(Facts.Child.Gender)) is not { IsKnown: true } sex
        )
            return null;
        var pupil = new CivilIdentity
        {
            NomNaissance = birthName,
            DateNaissance = date,
            Sexe = sex,
        };
        foreach (var name in names.Where(static name => name.Length > 0).Take(3))
            pupil.Prenoms.Add(name);
        return pupil;
    }

    private static bool IsTyped(PrefillField field) => field.Provenance.Source == FactSourceInfo.User.Id;

    private static string? Known(PrefillResult draft, FactKey key) => draft.Facts.Find(key)?.Text;
}
