using FranceConnect.Sdk.DataProviders;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The commune of the address as the form shows it, typed over or not (rule R21).</summary>
internal sealed class HomeCommune(IAddressNormalizer? addresses, BoundedCall call)
{
    /// <summary>Whether there is something to ask.</summary>
    public bool CanAsk => addresses is not null;

    public async Task<(CommuneCode? Code, SourceOutcome Outcome)> FindAsync(
        PrefillResult draft,
        DataBudget budget,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (AddressOf(draft) is not { } address || addresses is null)
            return (null, new SourceOutcome(FactSourceInfo.Ban.Id, SourceOutcomeKind.NotAsked, now));
        return await call.AskAsync(
                FactSourceInfo.Ban,
                token => addresses.FindCommuneAsync(address, token),
                static code => code is null ? SourceOutcomeKind.NotFound : SourceOutcomeKind.Answered,
                budget,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    public static FactSet AddTo(FactSet known, (CommuneCode? Code, SourceOutcome Outcome) answer)
    {
        var writer = new FactWriter(FactSourceInfo.Ban, answer.Outcome.EndedAt);
        writer.Add(Facts.Address.CityCode, answer.Code);
        return known.With(writer.Facts, [answer.Outcome], []);
    }

    /// <summary>Null for an address abroad, or one without a town to look in.</summary>
    private static PostalAddress? AddressOf(PrefillResult draft)
    {
        var country = draft.Facts.Get(Facts.Address.Country)?.Value;
        if (country is not null && !country.Equals("FRANCE", StringComparison.OrdinalIgnoreCase))
            return null;
        var street = SourceText.Join([
            Line(Facts.Address.HouseNumber),
            Line(Facts.Address.Repetition),
            Line(Facts.Address.Street),
        ]);
        var address = new PostalAddress(
            street,
            Line(Facts.Address.Locality),
            Line(Facts.Address.PostalCode),
            Line(Facts.Address.City)
        );
        return address.PostalCode is null && address.City is null ? null : address;

        string? Line(FactKey<string> key) =>
            draft.Fields.FirstOrDefault(field => field.Field.Fact?.Name == key.Name)?.Text
            ?? draft.Facts.Get(key)?.Value;
    }
}
