namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// One way for a data provider to misbehave: a bad answer, or an HTTP status in the error shape of that provider. The default value is
/// an empty text and names none.
/// </summary>
public readonly record struct SimulatorProviderFault
{
    private readonly string? _id;

    private SimulatorProviderFault(string id) => _id = id;

    /// <summary>HTTP 403, <c>403</c>.</summary>
    public static SimulatorProviderFault Forbidden { get; } = new("403");

    /// <summary>HTTP 429 with the header <c>Retry-After: 5</c>, <c>429</c>.</summary>
    public static SimulatorProviderFault TooManyRequests { get; } = new("429");

    /// <summary>HTTP 500, <c>500</c>.</summary>
    public static SimulatorProviderFault ServerError { get; } = new("500");

    /// <summary>HTTP 502, <c>502</c>.</summary>
    public static SimulatorProviderFault BadGateway { get; } = new("502");

    /// <summary>HTTP 503, <c>503</c>.</summary>
    public static SimulatorProviderFault Unavailable { get; } = new("503");

    /// <summary>HTTP 504, <c>504</c>.</summary>
    public static SimulatorProviderFault GatewayTimeout { get; } = new("504");

    /// <summary>The right answer, after <see cref="SimulatorProviderFaults.Delay"/>, <c>slow</c>.</summary>
    public static SimulatorProviderFault Slow { get; } = new("slow");

    /// <summary>HTTP 200 whose body announces JSON and is not, <c>garbage</c>.</summary>
    public static SimulatorProviderFault Garbage { get; } = new("garbage");

    /// <summary>HTTP 200 with the HTML page of a site under maintenance, <c>html</c>.</summary>
    public static SimulatorProviderFault Html { get; } = new("html");

    /// <summary>HTTP 200 with a JSON body of 8 MiB, <c>oversized</c>.</summary>
    public static SimulatorProviderFault Oversized { get; } = new("oversized");

    /// <summary>A fault by its short name: one of those above, or any HTTP status from 400 to 599, for instance <c>451</c>.</summary>
    /// <param name="id">Short name or status; case matters.</param>
    /// <returns>The fault. A name of neither kind is refused when it is switched on (FCS9005).</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static SimulatorProviderFault From(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new(id);
    }

    /// <summary>The short name.</summary>
    /// <returns>For instance <c>503</c>.</returns>
    public override string ToString() => _id ?? string.Empty;

    /// <summary>The HTTP status it stands for, or null.</summary>
    internal int? Status =>
        _id is [>= '4' and <= '5', >= '0' and <= '9', >= '0' and <= '9']
            ? int.Parse(_id, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    internal bool IsKnown => Status is not null || this == Slow || this == Garbage || this == Html || this == Oversized;
}
