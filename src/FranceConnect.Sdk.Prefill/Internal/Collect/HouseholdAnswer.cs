using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>
/// What the quotient familial and the crèche endpoint have in common: claimants, children, an address, and numbers of their own. The guard
/// comes first (rule R14): of an answer that it sets aside nothing but the fact is seen.
/// </summary>
internal sealed class HouseholdAnswer
{
    private readonly DataField<IReadOnlyList<MembreFoyer>> _claimants;
    private readonly DataField<IReadOnlyList<MembreFoyer>> _children;
    private readonly DataField<AdresseFoyer> _address;
    private readonly HouseholdMatch _match;
    private readonly string? _provider;
    private readonly DateTimeOffset _obtainedAt;

    private HouseholdAnswer(
        FactSourceInfo source,
        DataField<IReadOnlyList<MembreFoyer>> claimants,
        DataField<IReadOnlyList<MembreFoyer>> children,
        DataField<AdresseFoyer> address,
        string? provider,
        DateTimeOffset obtainedAt,
        Applicant applicant
    )
    {
        Source = source;
        _claimants = claimants;
        _children = children;
        _address = address;
        _provider = provider;
        _obtainedAt = obtainedAt;
        if (claimants.IsGranted)
            _match = applicant.Find(claimants.ValueOrDefault ?? []);
        IsKept = !claimants.IsGranted || _match.Index is not null;
    }

    public FactSourceInfo Source { get; }

    /// <summary>Whether the applicant is of this household, or nobody can tell.</summary>
    public bool IsKept { get; }

    public bool IsMatchedLoosely => _match.IsLoose;

    public bool ListsClaimants => _claimants.HasValue;

    public bool ListsChildren => _children.HasValue;

    public bool HasAddress => _address.HasValue;

    /// <summary>The keys that are absent from <c>data</c>, whatever they are here.</summary>
    public IReadOnlyList<string> AbsentKeys { get; private init; } = [];

    public static HouseholdAnswer Read(QuotientFamilial model, DateTimeOffset obtainedAt, Applicant applicant) =>
        new(
            FactSourceInfo.QuotientFamilial,
            model.Allocataires,
            model.Enfants,
            model.Adresse,
            ProviderOf(model),
            obtainedAt,
            applicant
        )
        {
            AbsentKeys = Absent(
                ("quotient_familial", model.Quotient.IsGranted),
                ("allocataires", model.Allocataires.IsGranted),
                ("enfants", model.Enfants.IsGranted),
                ("adresse", model.Adresse.IsGranted)
            ),
        };

    public static HouseholdAnswer Read(
        ParticipationFamilialeEaje model,
        DateTimeOffset obtainedAt,
        Applicant applicant
    ) =>
        new(
            FactSourceInfo.ParticipationFamilialeEaje,
            model.Allocataires,
            model.Enfants,
            model.Adresse,
            null,
            obtainedAt,
            applicant
        )
        {
            AbsentKeys = Absent(
                ("allocataires", model.Allocataires.IsGranted),
                ("enfants", model.Enfants.IsGranted),
                ("adresse", model.Adresse.IsGranted),
                ("parametres_calcul_participation_familiale", model.ParametresCalculParticipationFamiliale.IsGranted)
            ),
        };

    /// <summary>A writer of this answer's facts.</summary>
    public FactWriter Write() => new(Source, _obtainedAt, _provider);

    public IReadOnlyList<Fact> UsageName(string? birthName)
    {
        var writer = Write();
        if (_match.Index is { } index && _claimants.ValueOrDefault is { } claimants)
            writer.Add(Facts.Guardian1.UsageName, SourceText.UnlessSame(claimants[index].NomUsage, birthName));
        return writer.Facts;
    }

    /// <summary>The first claimant who is not the applicant (rule R14), and a warning for a partial date.</summary>
    public IReadOnlyList<Fact> Partner(ICollection<PrefillWarning> warnings)
    {
        var writer = Write();
        if (
            _match.Index is not { } applicant
            || _claimants.Value.Where((_, index) => index != applicant).FirstOrDefault() is not { } partner
        )
            return [];
        var birthName = SourceText.Trim(partner.NomNaissance);
        writer.Add(Facts.Partner.BirthName, birthName);
        writer.Add(Facts.Partner.UsageName, SourceText.UnlessSame(partner.NomUsage, birthName));
        writer.Add(Facts.Partner.GivenNames, SourceText.Recase(partner.Prenoms));
        writer.Add(Facts.Partner.FirstGivenName, SourceText.Recase(SourceText.FirstToken(partner.Prenoms)));
        writer.Add(Facts.Partner.Gender, SexOf(partner));
        writer.Add(Facts.Partner.BirthDate, DateOf(partner, Facts.Partner.BirthDate, warnings));
        return writer.Facts;
    }

    public IReadOnlyList<ListedChild> Children() =>
        (_children.ValueOrDefault ?? []).Select(Child).ToList().AsReadOnly();

    public IReadOnlyList<Fact> Address(ICollection<PrefillWarning> warnings)
    {
        if (!_address.HasValue)
            return [];
        var lines = _address.Value;
        var writer = Write();
        var (number, repetition, street) = PostalLine.Street(lines.NumeroLibelleVoie);
        var (postalCode, city, warning) = PostalLine.Town(lines.CodePostalVille);
        if (warning is { } code)
            warnings.Add(new PrefillWarning(code));
        writer.Add(Facts.Address.Recipient, SourceText.Trim(lines.Destinataire));
        writer.Add(Facts.Address.Complement, SourceText.Trim(lines.ComplementInformation));
        writer.Add(Facts.Address.GeoComplement, SourceText.Trim(lines.ComplementInformationGeographique));
        writer.Add(Facts.Address.HouseNumber, number);
        writer.Add(Facts.Address.Repetition, repetition);
        writer.Add(Facts.Address.Street, street);
        writer.Add(Facts.Address.Locality, SourceText.Trim(lines.LieuDit));
        writer.Add(Facts.Address.PostalCode, postalCode);
        writer.Add(Facts.Address.City, city);
        writer.Add(Facts.Address.Country, SourceText.Trim(lines.Pays));
        return writer.Facts;
    }

    private static string ProviderOf(QuotientFamilial model) =>
        model.Quotient.ValueOrDefault?.Fournisseur is not { } fund ? FactSourceInfo.AnyFund
        : fund == Fournisseur.Cnaf ? "la CAF"
        : fund == Fournisseur.Msa ? "la MSA"
        : FactSourceInfo.AnyFund;

    private static string[] Absent(params (string Key, bool IsThere)[] keys) =>
        [.. keys.Where(static key => !key.IsThere).Select(static key => key.Key)];

    private static Sexe? SexOf(MembreFoyer member) => member.Sexe.IsKnown ? member.Sexe : null;

    private static PartialDate? DateOf(MembreFoyer member, FactKey key, ICollection<PrefillWarning> warnings)
    {
        var date = CivilDate.Read(member.DateNaissance);
        if (date is { IsComplete: false })
            warnings.Add(new PrefillWarning(PrefillWarningCode.PartialDate) { Fact = key.Name });
        return date;
    }

    private ListedChild Child(MembreFoyer child, int index)
    {
        var writer = Write();
        var warnings = new List<PrefillWarning>();
        var birthName = SourceText.Trim(child.NomNaissance);
        writer.Add(Facts.Child.BirthName, birthName);
        writer.Add(Facts.Child.UsageName, SourceText.UnlessSame(child.NomUsage, birthName));
        writer.Add(Facts.Child.GivenNames, SourceText.Recase(child.Prenoms));
        writer.Add(Facts.Child.FirstGivenName, SourceText.Recase(SourceText.FirstToken(child.Prenoms)));
        writer.Add(Facts.Child.BirthDate, DateOf(child, Facts.Child.BirthDate, warnings));
        writer.Add(Facts.Child.Gender, SexOf(child));
        if (SourceText.HasSeveralTokens(child.Prenoms))
            warnings.Add(
                new PrefillWarning(PrefillWarningCode.GivenNamesAmbiguous) { Fact = Facts.Child.FirstGivenName.Name }
            );
        return new ListedChild(index, writer.Facts, warnings);
    }
}
