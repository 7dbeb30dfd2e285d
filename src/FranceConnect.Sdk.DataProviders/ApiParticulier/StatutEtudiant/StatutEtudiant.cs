using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Where a student is admitted and registered this year, from the ministry of higher education (MESRI).</summary>
/// <remarks>Source: API Particulier's documentation. About two students in three are covered; how fresh it is depends on each school.</remarks>
public sealed class StatutEtudiant
{
    internal StatutEtudiant(StatutEtudiantWire wire)
    {
        Admissions = wire.Admissions.Map(static list => list.ToList(static entry => new Admission(entry)));
        Identite = wire.Identite.Map(static value => new IdentiteEtudiant(value));
    }

    /// <summary>The admissions of the current year; scope <c>mesri_admissions</c>.</summary>
    public DataField<IReadOnlyList<Admission>> Admissions { get; }

    /// <summary>Who the student is; scope <c>mesri_identite</c>. Never granted with FranceConnect, whose own identity is the one to use.</summary>
    public DataField<IdentiteEtudiant> Identite { get; }

    /// <summary>Nothing of the student.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(StatutEtudiant);
}
