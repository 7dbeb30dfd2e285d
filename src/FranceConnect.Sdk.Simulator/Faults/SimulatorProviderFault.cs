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

    /// <summary>HTTP 429 without a word on when to come back, <c>429-no-delay</c>.</summary>
    public static SimulatorProviderFault TooManyRequestsWithoutDelay { get; } = new("429-no-delay");

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

    /// <summary>
    /// The right answer whose body stops half-way for <see cref="SimulatorProviderFaults.Delay"/>, then goes on, <c>slow-body</c>.
    /// </summary>
    public static SimulatorProviderFault SlowBody { get; } = new("slow-body");

    /// <summary>The right answer without its second half, <c>truncated</c>.</summary>
    public static SimulatorProviderFault Truncated { get; } = new("truncated");

    /// <summary>The connection is cut without an answer, <c>reset</c>.</summary>
    public static SimulatorProviderFault ConnectionReset { get; } = new("reset");

    /// <summary>API Particulier: the provider is down, HTTP 502, <c>xx001</c>.</summary>
    public static SimulatorProviderFault ProviderDown { get; } = new("xx001");

    /// <summary>API Particulier: the provider is too slow for it, HTTP 504, <c>xx002</c>.</summary>
    public static SimulatorProviderFault ProviderTimeout { get; } = new("xx002");

    /// <summary>API Particulier: the provider is under maintenance, HTTP 503, <c>xx020</c>.</summary>
    public static SimulatorProviderFault ProviderMaintenance { get; } = new("xx020");

    /// <summary>API Particulier: a network error, HTTP 502 with <c>retry_in</c> 10, <c>00501</c>.</summary>
    public static SimulatorProviderFault NetworkError { get; } = new("00501");

    /// <summary>HTTP 200 whose body announces JSON and is not, <c>garbage</c>.</summary>
    public static SimulatorProviderFault Garbage { get; } = new("garbage");

    /// <summary>HTTP 200 with the HTML page of a site under maintenance, <c>html</c>.</summary>
    public static SimulatorProviderFault Html { get; } = new("html");

    /// <summary>HTTP 200 with a JSON body of 8 MiB, <c>oversized</c>.</summary>
    public static SimulatorProviderFault Oversized { get; } = new("oversized");

    /// <summary>
    /// A fault by its short name: one of those above, any HTTP status from 400 to 599, for instance <c>451</c>, or a published error
    /// code of API Particulier with the status it really answers, for instance <c>00355</c> (422) or <c>37004</c> (502), or
    /// <c>xx004</c> for the same case at any provider of it.
    /// </summary>
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
        this == TooManyRequestsWithoutDelay ? 429
        : _id is [>= '4' and <= '5', >= '0' and <= '9', >= '0' and <= '9']
            ? int.Parse(_id, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    /// <summary>The error code of API Particulier it stands for, or null.</summary>
    internal string? Code =>
        _id is { Length: 5 }
        && _id[2..].All(char.IsAsciiDigit)
        && (_id.StartsWith("xx", StringComparison.Ordinal) || _id.All(char.IsAsciiDigit))
            ? _id
            : null;

    internal bool IsKnown =>
        Status is not null
        || (Code is { } code && ApiErrorCodes.StatusOf(code) is not null)
        || this == Slow
        || this == SlowBody
        || this == Truncated
        || this == ConnectionReset
        || this == Garbage
        || this == Html
        || this == Oversized;
}
