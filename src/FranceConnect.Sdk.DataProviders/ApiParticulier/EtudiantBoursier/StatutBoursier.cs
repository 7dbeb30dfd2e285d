using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Whether a student holds a grant, or was struck off.</summary>
public sealed class StatutBoursier
{
    internal StatutBoursier(StatutBoursierWire wire)
    {
        EstBoursier = wire.EstBoursier.Value;
        EstRadie = wire.EstRadie.Value;
        DateRadiation = wire.DateRadiation.ToDate();
    }

    /// <summary>Whether the student holds a grant.</summary>
    public bool? EstBoursier { get; }

    /// <summary>Whether the student was struck off.</summary>
    public bool? EstRadie { get; }

    /// <summary>When the student was struck off; null unless <see cref="EstRadie"/>.</summary>
    public PartialDate? DateRadiation { get; }

    /// <summary>Nothing of the student.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(StatutBoursier);
}
