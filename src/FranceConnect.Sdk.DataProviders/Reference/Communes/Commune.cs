using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Reference;

/// <summary>A commune of today, or an arrondissement of Paris, Lyon or Marseille.</summary>
/// <remarks>Source: API Géo, whose data are INSEE's Code officiel géographique and La Poste's postal codes (Licence Ouverte 2.0).</remarks>
public sealed class Commune
{
    internal Commune(CommuneWire wire, CommuneCode? formerCode = null, string? formerName = null)
    {
        Code = CommuneCode.From(wire.Code.Value);
        Nom = wire.Nom.Value ?? "";
        CodesPostaux = wire.CodesPostaux.Value is { } codes ? Array.AsReadOnly(codes.ToArray()) : [];
        CodeDepartement = wire.CodeDepartement.Value;
        CodeRegion = wire.CodeRegion.Value;
        CodeEpci = wire.CodeEpci.Value;
        Siren = wire.Siren.Value;
        Population = wire.Population.ToInteger();
        CodeParent = string.IsNullOrEmpty(wire.CodeParent.Value) ? null : CommuneCode.From(wire.CodeParent.Value);
        AncienCode = formerCode;
        AncienNom = formerName;
    }

    /// <summary>The INSEE code in force.</summary>
    public CommuneCode Code { get; }

    /// <summary>The name, with its accents.</summary>
    public string Nom { get; }

    /// <summary>The postal codes; empty when the API gives none.</summary>
    public IReadOnlyList<string> CodesPostaux { get; }

    /// <summary>The département, for example <c>69</c>, <c>2A</c>, <c>974</c>; null for some overseas communes.</summary>
    public string? CodeDepartement { get; }

    /// <summary>The region's code; null for some overseas communes.</summary>
    public string? CodeRegion { get; }

    /// <summary>The SIREN of its intercommunal body; null when there is none.</summary>
    public string? CodeEpci { get; }

    /// <summary>Its SIREN; null for an arrondissement.</summary>
    public string? Siren { get; }

    /// <summary>Its inhabitants; null when unknown.</summary>
    public int? Population { get; }

    /// <summary>The city, for an arrondissement; null for a commune.</summary>
    public CommuneCode? CodeParent { get; }

    /// <summary>The code that was asked, when it is no longer in force; null when <see cref="Code"/> is the one asked.</summary>
    public CommuneCode? AncienCode { get; }

    /// <summary>The name under <see cref="AncienCode"/>, when it is known: a commune merged into this one. A person was born there, not here.</summary>
    public string? AncienNom { get; }

    /// <summary>The name and the code.</summary>
    /// <returns>A line for a developer.</returns>
    public override string ToString() => $"{Nom} ({Code})";
}
