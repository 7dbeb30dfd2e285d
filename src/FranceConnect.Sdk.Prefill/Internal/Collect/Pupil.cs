using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The child of the form as the ministry of education is asked about them.</summary>
internal static class Pupil
{
    /// <summary>Null while the name, a given name, the sex or the complete date of birth is unknown.</summary>
    public static CivilIdentity? Of(PrefillResult draft)
    {
        var names = Value(draft, Facts.Child.GivenNames)?.Split(' ');
        if (
            Value(draft, Facts.Child.BirthName) is not { } birthName
            || names is null
            || !CivilDate.TryRead(Value(draft, Facts.Child.BirthDate), out var date)
            || !date.IsComplete
            || Sexe.From(Value(draft, Facts.Child.Gender)) is not { IsKnown: true } sex
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

    /// <summary>What the form shows, typed over or not.</summary>
    private static string? Value(PrefillResult draft, FactKey key) =>
        draft.Fields.FirstOrDefault(field => field.Field.Fact?.Name == key.Name)?.Text ?? draft.Facts.Find(key)?.Text;
}
