namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>results[]</c> of API Recherche d'entreprises.</summary>
internal sealed class EntrepriseWire : WireRecord
{
    public Member<string> Siren { get; init; }
    public Member<string> NomComplet { get; init; }
    public Member<string> NomRaisonSociale { get; init; }
    public Member<string> NatureJuridique { get; init; }
    public Member<EtablissementWire> Siege { get; init; }
    public Member<IReadOnlyList<EtablissementWire>> MatchingEtablissements { get; init; }
    public Member<ComplementsWire> Complements { get; init; }

    /// <summary>The establishment of that SIRET, among those that match and the seat.</summary>
    public EtablissementWire? Find(string siret)
    {
        foreach (var establishment in MatchingEtablissements.Value ?? [])
            if (establishment.Siret.Value == siret)
                return establishment;
        return Siege.Value?.Siret.Value == siret ? Siege.Value : null;
    }
}

/// <summary><c>siege</c>, <c>matching_etablissements[]</c>.</summary>
internal sealed class EtablissementWire : WireRecord
{
    public Member<string> Siret { get; init; }
    public Member<string> EtatAdministratif { get; init; }
    public Member<string> Adresse { get; init; }
    public Member<string> Commune { get; init; }
}

/// <summary><c>complements</c>.</summary>
internal sealed class ComplementsWire : WireRecord
{
    public Member<bool?> EstAdministration { get; init; }
    public Member<CollectiviteWire> CollectiviteTerritoriale { get; init; }
}

/// <summary><c>complements.collectivite_territoriale</c>; null for what is not one.</summary>
internal sealed class CollectiviteWire : WireRecord
{
    public Member<string> Niveau { get; init; }
}
