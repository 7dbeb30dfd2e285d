using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>A dwelling or its annexe, as written by the DGFiP.</summary>
public sealed class LocalHabitation
{
    internal LocalHabitation(LocalHabitationWire wire)
    {
        Nature = wire.NatureLocal.ToText();
        Affectation = wire.Affectation.ToText();
        Invariant = wire.Invariant.ToText();
    }

    /// <summary>What it is (<c>natureLocal</c>); scope <c>dgfip_locaux_th_Nat</c>.</summary>
    public DataField<string> Nature { get; }

    /// <summary>What it is used for (<c>affectation</c>); scope <c>dgfip_locaux_th_Aff</c>.</summary>
    public DataField<string> Affectation { get; }

    /// <summary>Its identifier at the cadastre (<c>invariant</c>); scope <c>dgfip_locaux_th_ident</c>.</summary>
    public DataField<string> Invariant { get; }

    /// <summary>Nothing of the household.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(LocalHabitation);
}
