using System.Globalization;
using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill;

/// <summary>Where a value comes from, what it is worth, and what may be done with it. Nothing personal is in it.</summary>
public sealed class Provenance
{
    private readonly FactOrigin _origin;
    private readonly string? _provider;

    internal Provenance(
        FactOrigin origin,
        TrustLevel trust,
        EditPolicy policy,
        DateTimeOffset obtainedAt,
        string? provider = null
    )
    {
        _origin = origin;
        _provider = provider;
        Trust = trust;
        Policy = policy;
        ObtainedAt = obtainedAt;
    }

    /// <summary>The source's id, for example <c>ApiParticulier.QuotientFamilial</c>.</summary>
    public string Source => _origin.Source.Id;

    /// <summary>The path in the source's answer, for example <c>data.adresse.pays</c>.</summary>
    public string Path => _origin.Path;

    /// <summary>The names of what was done to the value, in order.</summary>
    public IReadOnlyList<string> Transforms => _origin.Transforms;

    /// <summary>What the value is worth as a proof.</summary>
    public TrustLevel Trust { get; }

    /// <summary>What the citizen may do with the value, before the form's say.</summary>
    public EditPolicy Policy { get; }

    /// <summary>When the value was obtained.</summary>
    public DateTimeOffset ObtainedAt { get; }

    /// <summary>The day the value was obtained, in France: <c>2026-09-03</c>.</summary>
    public string ObtainedOn => FrenchTime.Of(ObtainedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The sentence for the citizen and the agent, in French: « Donnée fournie par la CAF le 03/09/2026 ».</summary>
    public string Sentence =>
        _origin
            .Source.Sentence.Replace("{provider}", _provider ?? FactSourceInfo.AnyFund)
            .Replace("{date}", FrenchTime.Of(ObtainedAt).ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture));

    /// <summary>The source and the path.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => _origin.ToString();

    internal Provenance As(TrustLevel trust, EditPolicy policy) => new(_origin, trust, policy, ObtainedAt, _provider);
}
