namespace FranceConnect.Sdk;

/// <summary>
/// A piece of data a service asks for: one word of the parameter <c>scope</c>, with what it brings on each platform.
/// </summary>
/// <remarks>
/// Names are case-sensitive. A scope must be granted to the client, an alias included; FranceConnect silently drops a
/// scope it does not know. Equality is that of the names. The default value has an empty name and cannot be asked.
/// (FranceConnect partner documentation, list of scopes; OpenID Connect Core 1.0, §5.4.)
/// </remarks>
public readonly partial record struct FranceConnectScope
{
    private readonly string? _name;

    internal FranceConnectScope(string name) => _name = name;

    /// <summary>The word sent to FranceConnect, such as <c>given_name</c>; empty for the default value.</summary>
    public string Name => _name ?? string.Empty;

    /// <summary>Whether FranceConnect or FranceConnect+ documents this scope.</summary>
    public bool IsKnown => ScopeCatalogue.Find(Name) is not null;

    /// <summary>Whether the scope stands for several others, such as <c>profile</c>.</summary>
    public bool IsAlias => ScopeCatalogue.Find(Name) is { IsAlias: true };

    /// <summary>
    /// The claims the scope adds to the user information of FranceConnect. Empty when the platform does not offer the
    /// scope, when it is unknown, and for a scope that authorises a data provider, which adds none.
    /// </summary>
    public IReadOnlyList<string> ClaimsOnFranceConnect => ScopeCatalogue.Find(Name)?.OnFranceConnect?.Claims ?? [];

    /// <summary>
    /// The claims the scope adds to the user information of FranceConnect+. Empty in the same cases as
    /// <see cref="ClaimsOnFranceConnect"/>.
    /// </summary>
    public IReadOnlyList<string> ClaimsOnFranceConnectPlus =>
        ScopeCatalogue.Find(Name)?.OnFranceConnectPlus?.Claims ?? [];

    /// <summary>
    /// The body whose API the scope opens with the access token, in lower case: <c>cnaf</c> (with MSA), <c>dss</c>,
    /// <c>dgfip</c>, <c>cnam</c>, <c>cnous</c>, <c>mesri</c>, <c>france_travail</c>, <c>interieur</c>, <c>ants</c>,
    /// <c>dsnj</c> or <c>service_civique</c>; <see langword="null"/> for an identity scope or an unknown one.
    /// </summary>
    public string? DataProvider => ScopeCatalogue.Find(Name)?.DataProvider;

    /// <summary>Names a scope, known or not.</summary>
    /// <param name="name">The word to send: case-sensitive, neither empty nor holding a space.</param>
    /// <exception cref="ArgumentException">
    /// The name is <see langword="null"/>, empty, or holds a character that RFC 6749, §3.3 forbids in a scope (white
    /// space, control and non-ASCII characters, <c>"</c> and <c>\</c>).
    /// </exception>
    public static FranceConnectScope From(string name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentException("A scope cannot be empty.", nameof(name));
        }
        return IsWord(name)
            ? new FranceConnectScope(name)
            : throw new ArgumentException("A scope is one word of printable ASCII characters.", nameof(name));
    }

    /// <summary>Whether a text is what RFC 6749, §3.3 calls a scope token.</summary>
    internal static bool IsWord(string text) =>
        text.Length > 0 && text.All(static c => c is > ' ' and <= '~' and not ('"' or '\\'));

    /// <summary>Whether the platform offers the scope. An unknown scope is offered by none.</summary>
    /// <param name="platform">The platform.</param>
    public bool IsAvailableOn(FranceConnectPlatform platform) =>
        platform == FranceConnectPlatform.FranceConnectPlus
            ? ScopeCatalogue.Find(Name)?.OnFranceConnectPlus is not null
            : ScopeCatalogue.Find(Name)?.OnFranceConnect is not null;

    /// <summary>The claims to expect in the user information for a set of scopes, each once, in order.</summary>
    /// <param name="scopes">The scopes asked.</param>
    /// <param name="platform">The platform asked.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scopes"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<string> ClaimsOf(IEnumerable<FranceConnectScope> scopes, FranceConnectPlatform platform)
    {
        _ = scopes ?? throw new ArgumentNullException(nameof(scopes));

        return scopes
            .SelectMany(scope =>
                platform == FranceConnectPlatform.FranceConnectPlus
                    ? scope.ClaimsOnFranceConnectPlus
                    : scope.ClaimsOnFranceConnect
            )
            .Distinct(StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>The name, as sent to FranceConnect.</summary>
    public override string ToString() => Name;
}
