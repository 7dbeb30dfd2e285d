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
        var list = Items(identity, "given_name_array")
            .Select(SourceText.Trim)
            .Where(static name => name is not null)
            .ToList();
        ListedNames = SourceText.Join(list);
        GivenNames = ListedNames ?? SourceText.Trim(identity.GivenName);
        FirstGivenName = ListedNames is null ? SourceText.FirstToken(identity.GivenName) : list[0];
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

    /// <summary>FranceConnect completes a partial date with 01: the identity provider's own tells how much of it is known (rule R16).</summary>
    private static PartialDate? ReadBirthDate(FranceConnectIdentity identity) =>
        CivilDate.Read(identity.BirthDate) is not { } date ? null
        : CivilDate.Read(identity.IdpBirthDate) is { } precision ? CivilDate.CutTo(date, precision)
        : date;

    /// <summary>Some answers carry the methods in the user information, as a text or as a list.</summary>
    private static bool HasEuropeanMethod(FranceConnectIdentity identity)
    {
        var eidas = AuthenticationMethod.EuropeanIdentity;
        return identity.AuthenticationMethods.Contains(eidas)
            || (identity.TryGetClaim("amr", out var text) && text == eidas.ToString())
            || Items(identity, "amr").Contains(eidas.ToString());
    }

    /// <summary>The texts of a claim that is a list; none for any other.</summary>
    private static IReadOnlyList<string> Items(FranceConnectIdentity identity, string claim)
    {
        if (!identity.TryGetClaim(claim, out var text) || string.IsNullOrEmpty(text) || text![0] != '[')
            return [];
        try
        {
            using var list = JsonDocument.Parse(text);
            return [.. list.RootElement.EnumerateArray().Select(TextOf).OfType<string>()];
        }
        catch (JsonException)
        {
            return []; // a text that only begins like a list
        }
    }

    /// <summary>The text of an item; null for another type, and for half a surrogate pair, which the grammar of JSON allows.</summary>
    private static string? TextOf(JsonElement item)
    {
        try
        {
            return item.ValueKind == JsonValueKind.String ? item.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
