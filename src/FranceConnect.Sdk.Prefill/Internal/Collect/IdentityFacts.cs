using System.Text.Json;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>What FranceConnect says of a person, read by the rules R12 to R19.</summary>
internal sealed class IdentityFacts
{
    private readonly FranceConnectIdentity _identity;

    private IdentityFacts(FranceConnectIdentity identity)
    {
        _identity = identity;
        IsEuropean = HasEuropeanMethod(identity);
        var familyName = SourceText.Trim(identity.FamilyName);
        BirthName = IsEuropean ? null : familyName;
        UsageName = IsEuropean ? familyName : SourceText.UnlessSame(identity.PreferredUsername, familyName);
        var list = HasList(identity) ? identity.GivenNames : [];
        ListedNames = SourceText.Join(list);
        GivenNames = ListedNames ?? SourceText.Trim(identity.GivenName);
        FirstGivenName = ListedNames is null
            ? SourceText.FirstToken(identity.GivenName)
            : list.Select(SourceText.Trim).First(static name => name is not null);
        HasGuessedFirstName = ListedNames is null && SourceText.HasSeveralTokens(identity.GivenName);
        Sex =
            identity.Gender == Gender.Male ? Sexe.M
            : identity.Gender == Gender.Female ? Sexe.F
            : null;
        BirthDate = ReadBirthDate(identity);
    }

    public bool IsEuropean { get; }

    public string? BirthName { get; }

    public string? UsageName { get; }

    public string? GivenNames { get; }

    public string? FirstGivenName { get; }

    /// <summary>Whether the first given name is the first of several words, for want of a list.</summary>
    public bool HasGuessedFirstName { get; }

    /// <summary>Which claim gave the names: the list first, the single text else.</summary>
    public int NamesRank => ListedNames is null ? 1 : 0;

    public Sexe? Sex { get; }

    public PartialDate? BirthDate { get; }

    public string? Email => SourceText.Trim(_identity.Email);

    public string? Subject => SourceText.Trim(_identity.Subject.Value);

    public CountryCode? BirthCountry =>
        SourceText.Trim(_identity.BirthCountry?.Value) is { } country ? CountryCode.From(country) : null;

    public CommuneCode? BirthPlace =>
        IsEuropean ? null : CivilPlace.Read(_identity.BirthPlace?.Value, _identity.BirthCountry?.Value);

    public Applicant Applicant => new(BirthName, GivenNames, Sex, BirthDate);

    private string? ListedNames { get; }

    public static IdentityFacts Read(FranceConnectIdentity identity) => new(identity);

    private static bool HasList(FranceConnectIdentity identity) =>
        identity.TryGetClaim("given_name_array", out var value) && value is not null;

    /// <summary>FranceConnect completes a partial date with 01: the identity provider's own tells how much of it is known (rule R16).</summary>
    private static PartialDate? ReadBirthDate(FranceConnectIdentity identity) =>
        CivilDate.Read(identity.BirthDate) is not { } date ? null
        : CivilDate.Read(identity.IdpBirthDate) is { } precision ? CivilDate.CutTo(date, precision)
        : date;

    private static bool HasEuropeanMethod(FranceConnectIdentity identity)
    {
        if (identity.AuthenticationMethods.Contains(AuthenticationMethod.EuropeanIdentity))
            return true;
        // Some answers carry it in the user information, as a text or as a list.
        if (!identity.TryGetClaim("amr", out var claim) || claim is null)
            return false;
        var eidas = AuthenticationMethod.EuropeanIdentity.ToString();
        if (claim.Length == 0 || claim[0] != '[')
            return claim == eidas;
        using var list = JsonDocument.Parse(claim);
        return list
            .RootElement.EnumerateArray()
            .Any(item => item.ValueKind == JsonValueKind.String && item.GetString() == eidas);
    }
}
