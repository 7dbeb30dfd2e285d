namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>An adult or a child of a household.</summary>
internal class MembreFoyerWire : WireRecord
{
    public Member<string> NomNaissance { get; init; }
    public Member<string> NomUsage { get; init; }
    public Member<string> Prenoms { get; init; }
    public Member<string> DateNaissance { get; init; }
    public Member<string> Sexe { get; init; }
}

/// <summary>A postal address in La Poste's six lines.</summary>
internal sealed class AdresseFoyerWire : WireRecord
{
    public Member<string> Destinataire { get; init; }
    public Member<string> ComplementInformation { get; init; }
    public Member<string> ComplementInformationGeographique { get; init; }
    public Member<string> NumeroLibelleVoie { get; init; }
    public Member<string> LieuDit { get; init; }
    public Member<string> CodePostalVille { get; init; }
    public Member<string> Pays { get; init; }
}
