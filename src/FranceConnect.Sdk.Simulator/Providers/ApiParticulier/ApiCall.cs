using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A call that may be answered: its parameters, its person, its rights.</summary>
internal sealed record ApiCall(ApiEndpoint Endpoint, Modality Modality, IQueryCollection Query, ApiCaller Caller)
{
    public required DateOnly Today { get; init; }

    public required SimulatorHouseholds Households { get; init; }

    /// <summary>The civil status asked, typed or from FranceConnect; null for the other modalities.</summary>
    public SoughtIdentity? Identity { get; init; }

    /// <summary>A parameter, or null when it is absent or empty.</summary>
    public string? this[string name] => Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    public IReadOnlyList<string> All(string name) => [.. Query[name].OfType<string>().Where(value => value.Length > 0)];

    /// <summary>A whole number, or null when the parameter is absent.</summary>
    /// <exception cref="ApiErrorException">It is there and is no whole number (422, <paramref name="code"/>).</exception>
    public int? Number(string name, string code) =>
        this[name] is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : throw new ApiErrorException(
            ApiErrors.Parameter(code, $"Le paramètre {name} n'est pas correctement formaté", name)
        );
}
