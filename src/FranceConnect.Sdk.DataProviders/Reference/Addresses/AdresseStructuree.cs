using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Reference;

/// <summary>
/// The postal lines a family declared, and the address of the Base Adresse Nationale they probably mean. The lines stay the declaration: a
/// form shows them, and replaces nothing by a match that is not reliable unless the person says so.
/// </summary>
public sealed class AdresseStructuree
{
    /// <summary>The score from which a match may be trusted: 0.7. Below, two streets of one town are easily taken for each other.</summary>
    public const double Threshold = 0.7;

    internal AdresseStructuree(AdresseFoyer lines, PostalLines asked, Adresse best)
    {
        Lignes = lines;
        BestMatch = best;
        IsReliable =
            best.Score >= Threshold
            && best.CodePostal == asked.PostalCode
            && (!asked.HasNumber || best.Type == TypeAdresse.Numero)
            && best.Type != TypeAdresse.Commune;
    }

    /// <summary>The lines as declared, unchanged.</summary>
    public AdresseFoyer Lignes { get; }

    /// <summary>The structured address when it is reliable; null otherwise.</summary>
    public Adresse? Adresse => IsReliable ? BestMatch : null;

    /// <summary>The best match whatever its worth: something to propose, not to fill in, when <see cref="IsReliable"/> is false.</summary>
    public Adresse BestMatch { get; }

    /// <summary>The best match's score, 0 to 1.</summary>
    public double Score => BestMatch.Score;

    /// <summary>
    /// Whether the match may be trusted: its score reaches <see cref="Threshold"/>, its postal code is the declared one, it is more precise
    /// than the town, and the number was not lost on the way.
    /// </summary>
    public bool IsReliable { get; }

    /// <summary>Nothing of the address.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(AdresseStructuree);
}
