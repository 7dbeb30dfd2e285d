using System.Text.Json;
using System.Text.Json.Serialization;
using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.AspNetCore.Authentication;

namespace PortailFamille.Demarches;

/// <summary>
/// What the fund answered in the callback, kept in the sealed session for the page that follows: the value and where it comes from, or how
/// the question ended. Never the access token.
/// </summary>
public sealed record QuotientReceipt(
    DataOutcome Outcome,
    string? Code,
    string? ProviderCode,
    string? Fund,
    int? Value,
    int? Year,
    int? Month,
    DateTimeOffset AskedAt
)
{
    private const string Item = "quotient-familial";

    /// <summary>Whether the town hall's support can do something about it.</summary>
    [JsonIgnore]
    public bool IsFault =>
        Outcome is not (DataOutcome.Found or DataOutcome.NotFound or DataOutcome.IdentityNotRecognised);

    public static QuotientReceipt Of(DataResult<QuotientFamilial> result)
    {
        var quotient = result.ValueOrDefault?.Quotient ?? default;
        var isDenied = result.IsFound && !quotient.IsGranted;
        var value = quotient.ValueOrDefault;
        return new QuotientReceipt(
            isDenied ? DataOutcome.ScopeNotGranted : result.Outcome,
            result.Error?.Code.Value ?? (isDenied ? FranceConnectErrorCode.ScopeNotGranted.Value : null),
            result.Error?.ProviderCode,
            value?.Fournisseur.ToString(),
            value?.Valeur,
            value?.Annee,
            value?.Mois,
            result.ObtainedAt
        );
    }

    public static QuotientReceipt Failed(DataOutcome outcome, string code, DateTimeOffset at) =>
        new(outcome, code, null, null, null, null, null, at);

    public void Keep(AuthenticationProperties properties) =>
        properties.Items[Item] = JsonSerializer.Serialize(this, QuotientJson.Default.QuotientReceipt);

    public static QuotientReceipt? Find(AuthenticationProperties? properties) =>
        properties is not null && properties.Items.TryGetValue(Item, out var text) && text is not null
            ? JsonSerializer.Deserialize(text, QuotientJson.Default.QuotientReceipt)
            : null;
}

[JsonSerializable(typeof(QuotientReceipt))]
internal sealed partial class QuotientJson : JsonSerializerContext;
