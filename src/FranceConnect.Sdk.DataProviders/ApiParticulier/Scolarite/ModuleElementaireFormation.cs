using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>What a pupil studies (module élémentaire de formation, MEF).</summary>
public sealed class ModuleElementaireFormation
{
    internal ModuleElementaireFormation(ModuleElementaireFormationWire wire)
    {
        CodeMefStat = wire.CodeMefStat.Value;
        Libelle = wire.Libelle.Value;
    }

    /// <summary>The MEF Stat code, eleven characters.</summary>
    public string? CodeMefStat { get; }

    /// <summary>The label.</summary>
    public string? Libelle { get; }

    /// <summary>Nothing of the pupil.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(ModuleElementaireFormation);
}
