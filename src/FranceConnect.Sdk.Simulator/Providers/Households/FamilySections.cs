using System.Text.Json.Serialization;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A file at CAF or MSA (« dossier allocataire »), written in the file of its claimant.</summary>
/// <remarks>
/// <c>Caisse</c>: <c>CNAF</c> or <c>MSA</c>.
/// <c>Conjoint</c>: the partner declared at the fund.
/// <c>Enfants</c>: the children in charge, in the order of the answer.
/// <c>QuotientFamilial</c>: null: no resources declared, hence no quotient.
/// <c>Eaje</c>: what the tariff of a crèche is computed from.
/// </remarks>
internal sealed record FamilyFile(
    string Caisse,
    string? Conjoint,
    IReadOnlyList<string>? Enfants,
    PostalAddress Adresse,
    FamilyQuotient? QuotientFamilial,
    NurseryResources? Eaje
);

internal sealed record PostalAddress(
    string? Destinataire,
    string? ComplementInformation,
    string? ComplementInformationGeographique,
    string? NumeroLibelleVoie,
    string? LieuDit,
    string? CodePostalVille,
    string? Pays
);

/// <remarks>
/// <c>Valeur</c>: the quotient of every month that <c>Historique</c> does not tell.
/// <c>Historique</c>: values of past months, by <c>AAAA-MM</c>. CAF only: MSA keeps none.
/// <c>Calcul</c>: month of computation <c>AAAA-MM</c>. Null: the month asked.
/// </remarks>
internal sealed record FamilyQuotient(int? Valeur, IReadOnlyDictionary<string, int>? Historique, string? Calcul);

/// <remarks>
/// <c>BaseRessourcesAnnuelles</c>: euros a year.
/// <c>AnneeCalcul</c>: year of reference.
/// </remarks>
internal sealed record NurseryResources(int BaseRessourcesAnnuelles, int AnneeCalcul);

/// <summary>The benefits a person receives; null is « not a beneficiary ».</summary>
internal sealed record SocialBenefits(
    Benefit? Rsa,
    Benefit? Aah,
    Benefit? Asf,
    Benefit? PrimeActivite,
    Benefit? C2s,
    DisabledChildBenefit? Aeeh
);

/// <remarks>
/// <c>DateDebutDroit</c>: <c>AAAA-MM-JJ</c>.
/// <c>AvecMajoration</c>: RSA and prime d’activité only.
/// <c>AvecParticipation</c>: complémentaire santé solidaire only.
/// </remarks>
internal sealed record Benefit(string? DateDebutDroit, bool? AvecMajoration, bool? AvecParticipation);

/// <remarks>
/// <c>Status</c>: <c>allocataire</c>, the parent, or <c>ouvrant_droit</c>, the child.
/// </remarks>
internal sealed record DisabledChildBenefit(string Status, string? DateDebutDroit);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(Person))]
internal sealed partial class PersonJson : JsonSerializerContext;
