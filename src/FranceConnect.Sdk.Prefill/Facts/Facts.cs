namespace FranceConnect.Sdk.Prefill;

/// <summary>The vocabulary between sources and forms: 76 facts about a family, each with its label, its origins, its trust and its policy.</summary>
public static partial class Facts
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FactKey> All => Catalogue.All;

    private static FactKey<T> Key<T>(
        string name,
        string label,
        FieldType<T> type,
        TrustLevel trust,
        EditPolicy policy,
        bool isSensitive = false,
        FactRetention retention = FactRetention.Dossier,
        FactOrigin[]? origins = null
    )
        where T : notnull
    {
        var options = new FactKeyOptions
        {
            Trust = trust,
            Policy = policy,
            IsSensitive = isSensitive,
            Retention = retention,
        };
        foreach (var origin in origins ?? [])
            options.Origins.Add(origin);
        return new FactKey<T>(name, label, type, options);
    }

    // In a class of its own, so that the list is built once, when it is asked for.
    private static class Catalogue
    {
        internal static readonly IReadOnlyList<FactKey> All = Array.AsReadOnly<FactKey>([
            Guardian1.Sub,
            Guardian1.BirthName,
            Guardian1.UsageName,
            Guardian1.GivenNames,
            Guardian1.FirstGivenName,
            Guardian1.Gender,
            Guardian1.Civility,
            Guardian1.BirthDate,
            Guardian1.BirthPlaceCode,
            Guardian1.BirthPlaceLabel,
            Guardian1.BirthCountryCode,
            Guardian1.BirthCountryLabel,
            Guardian1.Email,
            Guardian1.MobilePhone,
            Guardian1.Role,
            Guardian1.ProfessionalSituation,
            Guardian1.IsStudent,
            Partner.BirthName,
            Partner.UsageName,
            Partner.GivenNames,
            Partner.FirstGivenName,
            Partner.Gender,
            Partner.BirthDate,
            Partner.Civility,
            Guardian2.BirthName,
            Guardian2.UsageName,
            Guardian2.GivenNames,
            Guardian2.FirstGivenName,
            Guardian2.Gender,
            Guardian2.BirthDate,
            Guardian2.Email,
            Guardian2.Civility,
            Guardian2.MobilePhone,
            Guardian2.Role,
            Child.BirthName,
            Child.UsageName,
            Child.GivenNames,
            Child.FirstGivenName,
            Child.BirthDate,
            Child.Gender,
            Child.AgeYears,
            Child.ExpectedBirthDate,
            Household.ListedChildren,
            Household.QuotientFamilial,
            Household.QuotientFamilialPeriod,
            Household.QuotientFamilialProvider,
            Household2.QuotientFamilial,
            Household2.QuotientFamilialPeriod,
            Household.DependentChildren,
            Household.AeehChildren,
            Household.EajeAnnualResources,
            Household.EajeResourcesYear,
            Household.FamilySituation,
            Household.CustodyMode,
            Household.FiscalReferenceIncome,
            Household.FiscalParts,
            Address.Recipient,
            Address.Complement,
            Address.GeoComplement,
            Address.HouseNumber,
            Address.Repetition,
            Address.Street,
            Address.Locality,
            Address.PostalCode,
            Address.City,
            Address.Country,
            Address.CityCode,
            Address.FiscalLine,
            Schooling.IsEnrolled,
            Schooling.SchoolYear,
            Schooling.SchoolUai,
            Schooling.FormationLabel,
            Schooling.StatusLabel,
            Schooling.IsScholarshipHolder,
            Schooling.ScholarshipLevel,
            Schooling.Boarding,
        ]);
    }
}
