using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Under which status a pupil studies.</summary>
public sealed class StatutEleve
{
    internal StatutEleve(StatutEleveWire wire)
    {
        Code = wire.Code.Value;
        Libelle = wire.Libelle.Value;
    }

    /// <summary>The code, of an open list: <c>ST</c> (scolaire) for 95 % of the pupils, <c>AP</c> (apprenti), <c>ED</c> (enseignement à distance)…</summary>
    public string? Code { get; }

    /// <summary>The label.</summary>
    public string? Libelle { get; }

    /// <summary>Nothing of the pupil.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(StatutEleve);
}
