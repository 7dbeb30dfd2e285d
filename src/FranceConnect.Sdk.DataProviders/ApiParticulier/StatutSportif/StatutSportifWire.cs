namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/sdh/statut_sportif</c>.</summary>
internal sealed class StatutSportifWire : WireRecord
{
    public Member<IdentiteSportifWire> Identite { get; init; }
    public Member<bool?> EstSportifDeHautNiveau { get; init; }
    public Member<bool?> AEteSportifDeHautNiveau { get; init; }
    public Member<InformationsStatutSportifWire> InformationsStatut { get; init; }
    public Member<IReadOnlyList<InformationsStatutPrecedentWire>> InformationsStatutsPrecedents { get; init; }
}

/// <summary><c>data.identite</c>.</summary>
internal sealed class IdentiteSportifWire : WireRecord
{
    public Member<string> NomNaissance { get; init; }
    public Member<string> NomUsage { get; init; }
    public Member<string> Prenoms { get; init; }
    public Member<string> DateNaissance { get; init; }
    public Member<string> Sexe { get; init; }
}
