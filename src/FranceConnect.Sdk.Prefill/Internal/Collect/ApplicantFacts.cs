using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The facts about the person who asks, from FranceConnect or as an agent typed them, with the labels of their places.</summary>
internal sealed class ApplicantFacts(IGeographicCodeResolver codes)
{
    public (FactSet Facts, Applicant Applicant) Read(FranceConnectSession session, DateTimeOffset now)
    {
        var person = IdentityFacts.Read(session.Identity);
        var warnings = new List<PrefillWarning>();
        var writer = new FactWriter(FactSourceInfo.FranceConnect, now);
        writer.Add(Facts.Guardian1.Sub, person.Subject);
        writer.Add(Facts.Guardian1.BirthName, person.BirthName);
        writer.Add(Facts.Guardian1.UsageName, person.UsageName);
        writer.Add(Facts.Guardian1.GivenNames, person.GivenNames, person.NamesRank);
        writer.Add(Facts.Guardian1.FirstGivenName, person.FirstGivenName, person.NamesRank);
        writer.Add(Facts.Guardian1.Gender, person.Sex);
        writer.Add(Facts.Guardian1.BirthDate, person.BirthDate);
        writer.Add(Facts.Guardian1.BirthPlaceCode, person.BirthPlace);
        writer.Add(Facts.Guardian1.BirthCountryCode, person.BirthCountry);
        writer.Add(Facts.Guardian1.Email, person.Email);
        AddLabels(writer, person.BirthPlace, person.BirthCountry, person.BirthDate, warnings);
        Warn(person, warnings, Facts.Guardian1.FirstGivenName, Facts.Guardian1.BirthDate, null);
        var facts = new FactSet(writer.Facts, [], [Answered(FactSourceInfo.FranceConnect, now, 1)], warnings)
        {
            TenantId = session.Tenant.Id,
        };
        return (facts, person.Applicant);
    }

    /// <summary>A second guardian who signed in; birth place and country are not read (rule R41).</summary>
    public static (FactSet Facts, Applicant Applicant) AddSecond(
        FactSet known,
        FranceConnectSession session,
        DateTimeOffset now
    )
    {
        var person = IdentityFacts.Read(session.Identity);
        var warnings = new List<PrefillWarning>();
        var writer = new FactWriter(FactSourceInfo.FranceConnect, now);
        writer.Add(Facts.Guardian2.BirthName, person.BirthName);
        writer.Add(Facts.Guardian2.UsageName, person.UsageName);
        writer.Add(Facts.Guardian2.GivenNames, person.GivenNames, person.NamesRank);
        writer.Add(Facts.Guardian2.FirstGivenName, person.FirstGivenName, person.NamesRank);
        writer.Add(Facts.Guardian2.Gender, person.Sex);
        writer.Add(Facts.Guardian2.BirthDate, person.BirthDate);
        writer.Add(Facts.Guardian2.Email, person.Email);
        Warn(person, warnings, Facts.Guardian2.FirstGivenName, Facts.Guardian2.BirthDate, 2);
        var facts = known.With(
            writer.Facts,
            [Answered(FactSourceInfo.FranceConnect, now, 2)],
            warnings,
            hasSecondGuardian: true
        );
        return (facts, person.Applicant);
    }

    /// <summary>What an agent typed at the desk: declared, and to be corrected at will (rule R37).</summary>
    public (FactSet Facts, Applicant Applicant) Read(CivilIdentity typed, string? tenantId, DateTimeOffset now)
    {
        var warnings = new List<PrefillWarning>();
        var labels = new FactWriter(FactSourceInfo.Agent, now);
        var facts = new List<Fact>();
        var birthName = SourceText.Trim(typed.NomNaissance);
        var names = typed.Prenoms.Select(SourceText.Trim).Where(static name => name is not null).ToList();
        var date = CivilDate.Read(typed.DateNaissance);
        var country = SourceText.Trim(typed.PaysNaissance?.Value);
        var place = CivilPlace.Read(typed.CommuneNaissance?.Value, country);
        Sexe? sex = typed.Sexe.IsKnown ? typed.Sexe : null;
        Add(Facts.Guardian1.BirthName, birthName, "nomNaissance");
        Add(Facts.Guardian1.UsageName, SourceText.UnlessSame(typed.NomUsage, birthName), "nomUsage");
        Add(Facts.Guardian1.GivenNames, SourceText.Join(names), "prenoms");
        Add(Facts.Guardian1.FirstGivenName, names.FirstOrDefault(), "prenoms[0]");
        Add(Facts.Guardian1.Gender, sex, "sexe");
        Add(Facts.Guardian1.BirthDate, date, "dateNaissance");
        Add(
            Facts.Guardian1.BirthCountryCode,
            country is null ? (CountryCode?)null : CountryCode.From(country),
            "codeCogInseePaysNaissance"
        );
        Add(Facts.Guardian1.BirthPlaceCode, place, "codeCogInseeCommuneNaissance");
        AddLabels(labels, place, country is null ? null : CountryCode.From(country), date, warnings);
        if (date is { IsComplete: false })
            warnings.Add(Partial(Facts.Guardian1.BirthDate));
        var set = new FactSet(facts.Concat(labels.Facts), [], [Answered(FactSourceInfo.Agent, now, 1)], warnings)
        {
            TenantId = tenantId,
        };
        return (set, new Applicant(birthName, SourceText.Join(names), sex, date));

        void Add<T>(FactKey<T> key, object? value, string path)
            where T : notnull
        {
            if (value is T known)
                facts.Add(
                    new Fact<T>(
                        key,
                        known,
                        new Provenance(
                            new FactOrigin(FactSourceInfo.Agent, path),
                            TrustLevel.Declared,
                            EditPolicy.Editable,
                            now
                        )
                    )
                );
        }
    }

    private void AddLabels(
        FactWriter writer,
        CommuneCode? place,
        CountryCode? country,
        PartialDate? birth,
        List<PrefillWarning> warnings
    )
    {
        if (place is { } commune)
            AddLabel(
                codes.FindCommuneLabel(commune, birth),
                Facts.Guardian1.BirthPlaceLabel,
                Facts.Guardian1.BirthPlaceCode
            );
        if (country is { } code)
            AddLabel(
                codes.FindCountryLabel(code, birth),
                Facts.Guardian1.BirthCountryLabel,
                Facts.Guardian1.BirthCountryCode
            );

        void AddLabel(string? label, FactKey<string> key, FactKey codeKey)
        {
            if (SourceText.Trim(label) is { } known)
                writer.AddFrom(FactSourceInfo.Cog, key, known);
            else
                warnings.Add(new PrefillWarning(PrefillWarningCode.UnknownCogCode) { Fact = codeKey.Name });
        }
    }

    private static void Warn(
        IdentityFacts person,
        List<PrefillWarning> warnings,
        FactKey firstName,
        FactKey birthDate,
        int? session
    )
    {
        if (person.IsEuropean)
            warnings.Add(new PrefillWarning(PrefillWarningCode.EidasIdentity) { Session = session });
        if (person.HasGuessedFirstName)
            warnings.Add(new PrefillWarning(PrefillWarningCode.GivenNamesAmbiguous) { Fact = firstName.Name });
        if (person.BirthDate is { IsComplete: false })
            warnings.Add(Partial(birthDate));
    }

    private static PrefillWarning Partial(FactKey key) => new(PrefillWarningCode.PartialDate) { Fact = key.Name };

    private static SourceOutcome Answered(FactSourceInfo source, DateTimeOffset now, int session) =>
        new(source.Id, SourceOutcomeKind.Answered, now) { Session = session };
}
