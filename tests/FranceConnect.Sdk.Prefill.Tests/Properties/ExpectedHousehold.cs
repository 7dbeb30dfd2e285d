using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>What rules R14 and R31 let through of an answer of the funds, read from its JSON without the SDK.</summary>
internal sealed class ExpectedHousehold
{
    private readonly JsonElement _person;
    private readonly bool _isEuropean;

    private ExpectedHousehold(Reply reply, string userInfo, bool isEuropean)
    {
        using var document = JsonDocument.Parse(userInfo);
        _person = document.RootElement.Clone();
        _isEuropean = isEuropean || IsEuropeanClaim(_person);
        Data = reply.Data is { } data && IsKept(data) ? data : null;
    }

    /// <summary>What may be used of the answer; null for nothing.</summary>
    public JsonElement? Data { get; }

    /// <summary>The entries of the list of children that are children.</summary>
    public IReadOnlyList<JsonElement> Children => Objects("enfants");

    /// <summary>Whether the list of children is there.</summary>
    public bool ListsChildren =>
        Data is { } data && data.TryGetProperty("enfants", out var list) && list.ValueKind == JsonValueKind.Array;

    public IReadOnlyList<JsonElement> Claimants => Objects("allocataires");

    public static ExpectedHousehold Eaje(Scenario scenario) =>
        new(
            scenario.Asked(FactSourceInfo.ParticipationFamilialeEaje, scenario.Eaje),
            scenario.UserInfo,
            scenario.IsEuropean
        );

    public static ExpectedHousehold Quotient(Scenario scenario) =>
        new(scenario.Asked(FactSourceInfo.QuotientFamilial, scenario.Quotient), scenario.UserInfo, scenario.IsEuropean);

    public static ExpectedHousehold SecondQuotient(Scenario scenario) =>
        new(
            scenario.Asked(FactSourceInfo.QuotientFamilial, scenario.SecondQuotient),
            scenario.SecondUserInfo ?? "{}",
            false
        );

    private static bool IsEuropeanClaim(JsonElement person) => PlainText.Of(person, "amr") == "eidas";

    private IReadOnlyList<JsonElement> Objects(string key) =>
        Data is { } data && data.TryGetProperty(key, out var list) ? Objects(list) : [];

    private static IReadOnlyList<JsonElement> Objects(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)]
            : [];

    private bool IsKept(JsonElement data) =>
        !data.TryGetProperty("allocataires", out var claimants) || Objects(claimants).Any(IsApplicant);

    private bool IsApplicant(JsonElement claimant)
    {
        var name = _isEuropean ? "" : PlainText.NameKey(Claim("family_name"));
        if (name.Length == 0 || PlainText.NameKey(PlainText.Of(claimant, "nom_naissance")) != name)
            return false;
        var own = BirthDate();
        var other = PlainText.Date(PlainText.Of(claimant, "date_naissance"));
        var sex = Claim("gender") switch
        {
            "female" => "F",
            "male" => "M",
            _ => null,
        };
        if (own is not null && own == other && (sex is null || PlainText.Of(claimant, "sexe") == sex))
            return true;
        var first = FirstName(GivenNames());
        return first.Length > 0
            && first == FirstName(PlainText.Of(claimant, "prenoms"))
            && Agree(own?.Year, other?.Year)
            && Agree(own?.Month, other?.Month)
            && Agree(own?.Day, other?.Day);
    }

    private (int Year, int? Month, int? Day)? BirthDate() =>
        PlainText.Date(Claim("birthdate")) is not { } date ? null
        : PlainText.Date(Claim("idp_birthdate")) is not { Day: null } precision ? date
        : (date.Year, precision.Month is null ? null : date.Month, null);

    private string? GivenNames()
    {
        var listed =
            _person.TryGetProperty("given_name_array", out var list) && list.ValueKind == JsonValueKind.Array
                ? string.Join(' ', list.EnumerateArray().Where(IsText).Select(PlainText.Of))
                : "";
        return string.IsNullOrWhiteSpace(listed) ? Claim("given_name") : listed;
    }

    private string? Claim(string name) =>
        _person.TryGetProperty(name, out var value) && IsText(value) ? PlainText.Of(value) : null;

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static string FirstName(string? names) => PlainText.NameKey(PlainText.Fold(names ?? "").Split(' ', 2)[0]);

    private static bool Agree(int? one, int? other) => one is null || other is null || one == other;
}
