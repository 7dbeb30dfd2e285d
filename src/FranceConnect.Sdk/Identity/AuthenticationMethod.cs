namespace FranceConnect.Sdk;

/// <summary>
/// One way in which the citizen proved who they are: a value of the claim <c>amr</c> of the ID token. Unknown text is
/// kept. The default value is an empty text.
/// </summary>
/// <remarks>
/// The claim comes only when it is asked through the parameter <c>claims</c> by a client allowed to; the scope
/// <c>amr</c> brings nothing. (FranceConnect partner documentation; OpenID Connect Core 1.0, §2 and §5.5; RFC 8176.)
/// </remarks>
public readonly record struct AuthenticationMethod
{
    private readonly string? _value;

    private AuthenticationMethod(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>A password, <c>pwd</c>.</summary>
    public static AuthenticationMethod Password { get; } = new("pwd");

    /// <summary>Proof that the citizen holds a key, <c>pop</c>.</summary>
    public static AuthenticationMethod ProofOfPossession { get; } = new("pop");

    /// <summary>A one-time password, <c>otp</c>.</summary>
    public static AuthenticationMethod OneTimePassword { get; } = new("otp");

    /// <summary>A fingerprint, <c>fpt</c>.</summary>
    public static AuthenticationMethod Fingerprint { get; } = new("fpt");

    /// <summary>A retina scan, <c>eye</c>.</summary>
    public static AuthenticationMethod Retina { get; } = new("eye");

    /// <summary>Recognition of the voice, <c>vbm</c>.</summary>
    public static AuthenticationMethod Voice { get; } = new("vbm");

    /// <summary>A telephone call, <c>tel</c>.</summary>
    public static AuthenticationMethod Telephone { get; } = new("tel");

    /// <summary>A code sent by text message, <c>sms</c>.</summary>
    public static AuthenticationMethod TextMessage { get; } = new("sms");

    /// <summary>Answers to personal questions, <c>kba</c>.</summary>
    public static AuthenticationMethod Knowledge { get; } = new("kba");

    /// <summary>Windows integrated authentication, <c>wia</c>.</summary>
    public static AuthenticationMethod WindowsIntegrated { get; } = new("wia");

    /// <summary>More than one factor, <c>mfa</c>.</summary>
    public static AuthenticationMethod MultipleFactors { get; } = new("mfa");

    /// <summary>Recognition of the face, <c>face</c>.</summary>
    public static AuthenticationMethod Face { get; } = new("face");

    /// <summary>The place of the citizen, <c>geo</c>.</summary>
    public static AuthenticationMethod Geolocation { get; } = new("geo");

    /// <summary>A key held in hardware, <c>hwk</c>.</summary>
    public static AuthenticationMethod HardwareKey { get; } = new("hwk");

    /// <summary>An iris scan, <c>iris</c>.</summary>
    public static AuthenticationMethod Iris { get; } = new("iris");

    /// <summary>More than one channel, <c>mca</c>.</summary>
    public static AuthenticationMethod MultipleChannels { get; } = new("mca");

    /// <summary>A PIN or a pattern that unlocks a key, <c>pin</c>.</summary>
    public static AuthenticationMethod PersonalIdentificationNumber { get; } = new("pin");

    /// <summary>A measure of the risk, <c>rba</c>.</summary>
    public static AuthenticationMethod RiskBased { get; } = new("rba");

    /// <summary>A key held in software, <c>swk</c>.</summary>
    public static AuthenticationMethod SoftwareKey { get; } = new("swk");

    /// <summary>A test that someone is present, <c>user</c>.</summary>
    public static AuthenticationMethod UserPresence { get; } = new("user");

    /// <summary>A message sent to an e-mail address, <c>mail</c>.</summary>
    public static AuthenticationMethod Email { get; } = new("mail");

    /// <summary>An identity of another European State (eIDAS), <c>eidas</c>.</summary>
    public static AuthenticationMethod EuropeanIdentity { get; } = new("eidas");

    /// <summary>FranceConnect itself, <c>fc</c>.</summary>
    public static AuthenticationMethod FranceConnect { get; } = new("fc");

    /// <summary>Whether FranceConnect documents this value.</summary>
    public bool IsKnown =>
        _value
            is "pwd"
                or "pop"
                or "otp"
                or "fpt"
                or "eye"
                or "vbm"
                or "tel"
                or "sms"
                or "kba"
                or "wia"
                or "mfa"
                or "face"
                or "geo"
                or "hwk"
                or "iris"
                or "mca"
                or "pin"
                or "rba"
                or "swk"
                or "user"
                or "mail"
                or "eidas"
                or "fc";

    /// <summary>Keeps the text of the claim. It never fails.</summary>
    /// <param name="value">The text, case-sensitive; <see langword="null"/> or empty gives the default value.</param>
    public static AuthenticationMethod From(string? value) => new(value);

    /// <summary>The text of the claim, such as <c>pwd</c>; empty for the default value.</summary>
    public override string ToString() => _value ?? string.Empty;
}
