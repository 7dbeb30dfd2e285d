using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The commune of the address as the form shows it, typed over or not (rule R21).</summary>
internal sealed class HomeCommune
{
    private readonly CommuneCode? _code;
    private readonly SourceOutcome _outcome;

    private HomeCommune(
        CommuneCode? code,
        SourceOutcomeKind kind,
        DateTimeOffset at,
        FranceConnectErrorCode? error = null
    )
    {
        _code = code;
        _outcome = new SourceOutcome(FactSourceInfo.Ban.Id, kind, at) { ErrorCode = error };
    }

    public static async Task<HomeCommune> FindAsync(
        IAddressNormalizer addresses,
        PrefillResult draft,
        ILogger logger,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (AddressOf(draft) is not { } address)
            return new HomeCommune(null, SourceOutcomeKind.NotAsked, now);
        try
        {
            var code = await addresses.FindCommuneAsync(address, cancellationToken).ConfigureAwait(false);
            return new HomeCommune(code, code is null ? SourceOutcomeKind.NotFound : SourceOutcomeKind.Answered, now);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // a normaliser that throws is down, whatever it throws
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.FactSourceFailed(FactSourceInfo.Ban.Id, exception.GetType().Name);
            return new HomeCommune(null, SourceOutcomeKind.Down, now, FranceConnectErrorCode.FactSourceFailed);
        }
    }

    public FactSet AddTo(FactSet known)
    {
        var writer = new FactWriter(FactSourceInfo.Ban, _outcome.EndedAt);
        writer.Add(Facts.Address.CityCode, _code);
        return known.With(writer.Facts, [_outcome], []);
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
            ?? (draft.Form.Fields.Any(field => field.Fact?.Name == key.Name) ? null : draft.Facts.Get(key)?.Value);
    }
}
