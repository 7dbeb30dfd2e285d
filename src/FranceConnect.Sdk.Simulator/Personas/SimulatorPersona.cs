namespace FranceConnect.Sdk.Simulator;

/// <summary>A fictional citizen one can sign in as.</summary>
public sealed class SimulatorPersona
{
    private readonly IReadOnlyList<string>? _authenticationMethods;

    /// <summary>Login of the persona, for instance <c>avec_nom_dusage</c>. Required.</summary>
    public required string Id { get; init; }

    /// <summary>Short French sentence: why this persona exists. Required.</summary>
    public required string Title { get; init; }

    /// <summary>What the identity provider says. Required.</summary>
    public required SimulatorIdentity DeclaredIdentity { get; init; }

    /// <summary>
    /// What FranceConnect answers after the civil register. Default: the declared identity with its name in capitals, its presumed
    /// date completed with 01, and no birthplace when born abroad.
    /// </summary>
    public SimulatorIdentity Identity
    {
        get => field ??= CivilRegister.Rectify(DeclaredIdentity);
        init;
    }

    /// <summary>Contact address said by the identity provider. Null: the login ends on Y600006.</summary>
    public string? Email { get; init; }

    /// <summary>
    /// Authentication methods given as <c>amr</c>. Default: <c>fc</c>, <c>pwd</c>; on FranceConnect+ <c>fc</c>, <c>pop</c>, <c>pin</c>,
    /// <c>mfa</c>. With <c>eidas</c> the identity is European: FranceConnect refuses it, FranceConnect+ needs its names and date of birth
    /// only and does not look it up in the civil register.
    /// </summary>
    public IReadOnlyList<string> AuthenticationMethods
    {
        get => _authenticationMethods ?? PlatformProfile.FranceConnect.AuthenticationMethods;
        init => _authenticationMethods = value;
    }

    /// <summary>
    /// Level of the persona's identity provider, on FranceConnect+: <c>eidas2</c> or <c>eidas3</c>. It is the <c>acr</c> of the login
    /// when it is at least the level asked; below, the login ends on Y100001. Default: null, the level asked.
    /// </summary>
    public string? Acr { get; init; }

    /// <summary>
    /// Code of the error page this login ends on, for instance <c>Y010015</c>, with the HTTP status FranceConnect gives it. One of
    /// FranceConnect's own. Default: null, the login succeeds.
    /// </summary>
    public string? ErrorCode { get; init; }

    internal bool IsEuropean => AuthenticationMethods.Contains("eidas");

    internal IReadOnlyList<string> AuthenticationMethodsOn(PlatformProfile platform) =>
        _authenticationMethods ?? platform.AuthenticationMethods;

    internal string DisplayName => $"{DeclaredIdentity.GivenName} {Identity.FamilyName}".Trim();
}
