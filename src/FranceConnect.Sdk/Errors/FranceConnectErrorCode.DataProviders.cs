namespace FranceConnect.Sdk;

public sealed partial class FranceConnectErrorCode
{
    /// <summary>FCS4001.</summary>
    public static FranceConnectErrorCode RecipientInvalid { get; } =
        new(
            4001,
            "The recipient of the data is missing or is not a SIRET: 14 digits with a valid key.",
            "Set the SIRET of the collectivité that holds the habilitation, never the vendor's, on the tenant (Siret) or as ApiParticulier:Recipient."
        );

    /// <summary>FCS4002.</summary>
    public static FranceConnectErrorCode DataCredentialMissing { get; } =
        new(
            4002,
            "The collectivité has no credential for this data provider.",
            "Set its token (ApiParticulier:Token) or its client id and secret (Dgfip), or answer one from your own credential source."
        );

    /// <summary>FCS4003.</summary>
    public static FranceConnectErrorCode DataCredentialSourceFailed { get; } =
        new(
            4003,
            "The application's own credential source failed.",
            "Look at the log of that source; other collectivités are not affected.",
            isTransient: true
        );

    /// <summary>FCS4004.</summary>
    public static FranceConnectErrorCode DataEnvironmentMissing { get; } =
        new(
            4004,
            "Nothing says at which address the data provider answers.",
            "Set its Environment or its BaseUrl: with a FranceConnect of your own (Issuer, simulator) neither production nor staging can be guessed."
        );

    /// <summary>FCS4005.</summary>
    public static FranceConnectErrorCode DataSettingInvalid { get; } =
        new(
            4005,
            "A data provider's setting is out of its bounds or cannot be read.",
            "Correct the named setting; its bounds are in its documentation."
        );

    /// <summary>FCS4006.</summary>
    public static FranceConnectErrorCode DeskAuditMissing { get; } =
        new(
            4006,
            "A call at the desk was asked, and nothing records who asks: accesses of agents are traced for 36 months.",
            "Register your implementation of IDeskAudit."
        );

    /// <summary>FCS4007.</summary>
    public static FranceConnectErrorCode DeskAuditFailed { get; } =
        new(
            4007,
            "The audit of a call at the desk could not be stored, so the call was not made.",
            "Look at the inner exception; the call may be made again once the audit works.",
            isTransient: true
        );

    /// <summary>FCS4008.</summary>
    public static FranceConnectErrorCode NotOnThisPlatform { get; } =
        new(
            4008,
            "The citizen signed in with FranceConnect+, whose tokens this provider does not accept.",
            "Ask for this data after a sign-in with FranceConnect (standard)."
        );

    /// <summary>FCS4010.</summary>
    public static FranceConnectErrorCode DataTokenExpired { get; } =
        new(
            4010,
            "FranceConnect's access token is dead (60 seconds after the sign-in), unknown or malformed.",
            "Ask the providers in the callback; later, start a new sign-in."
        );

    /// <summary>FCS4011.</summary>
    public static FranceConnectErrorCode DataCredentialsRefused { get; } =
        new(
            4011,
            "The provider refused the collectivité's own token or credentials.",
            "Read the provider's code: missing, expired, or black-listed. Take the token in force from the provider's portal."
        );

    /// <summary>FCS4012.</summary>
    public static FranceConnectErrorCode DataRightsMissing { get; } =
        new(
            4012,
            "The credential is valid and has no right to this data.",
            "Compare the scopes of the habilitation, and those asked of FranceConnect, with those of the endpoint; with a vendor token, check the delegation."
        );

    /// <summary>FCS4013.</summary>
    public static FranceConnectErrorCode DataAddressRefused { get; } =
        new(
            4013,
            "The provider does not accept this server's IP address for this token.",
            "Have the server's outgoing addresses declared for the habilitation."
        );

    /// <summary>FCS4014.</summary>
    public static FranceConnectErrorCode ScopeNotGranted { get; } =
        new(
            4014,
            "The answer holds none of this endpoint's data: their scopes were not granted.",
            "Ask for the endpoint's scopes at the sign-in, and have them in the habilitation."
        );

    /// <summary>FCS4015.</summary>
    public static FranceConnectErrorCode DataNotFound { get; } =
        new(
            4015,
            "The provider has no file for this person, or no value for this request.",
            "Nothing to repair: offer the manual way (a document, a declaration)."
        );

    /// <summary>FCS4016.</summary>
    public static FranceConnectErrorCode IdentityNotRecognised { get; } =
        new(
            4016,
            "The provider cannot recognise this civil identity, or several people have it.",
            "Nothing to repair after a FranceConnect sign-in; at the desk, check the names, the date and the place of birth."
        );

    /// <summary>FCS4017.</summary>
    public static FranceConnectErrorCode DataRequestRejected { get; } =
        new(
            4017,
            "The provider refused the request as it was made.",
            "Read the provider's code and the named parameter."
        );

    /// <summary>FCS4018.</summary>
    public static FranceConnectErrorCode DataRequestConflict { get; } =
        new(
            4018,
            "The same request for the same person is still running at the provider.",
            "Wait one or two seconds; avoid asking twice.",
            isTransient: true
        );

    /// <summary>FCS4019.</summary>
    public static FranceConnectErrorCode DataQuotaExceeded { get; } =
        new(
            4019,
            "The quota of calls is used up, at the provider or in this process, which stops before the provider bans its address.",
            "Wait the given delay; run batches at night; give each node its share of the address' budget.",
            isTransient: true
        );

    /// <summary>FCS4020.</summary>
    public static FranceConnectErrorCode DataProviderDown { get; } =
        new(
            4020,
            "The administration that holds the data does not answer the API's gateway.",
            "Try again later, and let the citizen go on by hand.",
            isTransient: true
        );

    /// <summary>FCS4021.</summary>
    public static FranceConnectErrorCode DataProviderMaintenance { get; } =
        new(
            4021,
            "The administration that holds the data is closed for maintenance.",
            "Try again later, not within this sign-in."
        );

    /// <summary>FCS4022.</summary>
    public static FranceConnectErrorCode DataProviderTooSlow { get; } =
        new(
            4022,
            "The administration that holds the data did not answer the API's gateway in time.",
            "Try again later, and let the citizen go on by hand.",
            isTransient: true
        );

    /// <summary>FCS4023.</summary>
    public static FranceConnectErrorCode DataServiceFailed { get; } =
        new(
            4023,
            "The API's gateway itself failed.",
            "Try again later; give its support the request's id.",
            isTransient: true
        );

    /// <summary>FCS4024.</summary>
    public static FranceConnectErrorCode DataTransportFailed { get; } =
        new(
            4024,
            "The provider cannot be reached, or is too slow to answer.",
            "Check the way out of this server (firewall, proxy, DNS, TLS); try again later.",
            isTransient: true
        );

    /// <summary>FCS4025.</summary>
    public static FranceConnectErrorCode DataAnswerInvalid { get; } =
        new(
            4025,
            "The provider answered something that is not its contract: HTML, truncated or oversized, not a JSON object.",
            "Look for a proxy that answers in its place; try again later.",
            isTransient: true
        );

    /// <summary>FCS4026.</summary>
    public static FranceConnectErrorCode DataTooLate { get; } =
        new(
            4026,
            "The time given to the data providers was over before this one answered.",
            "The page opens without this data: offer the manual way.",
            isTransient: true
        );

    /// <summary>FCS4027.</summary>
    public static FranceConnectErrorCode DataBanSuspected { get; } =
        new(
            4027,
            "The provider stopped answering after refusals for quota: it may have banned this server's address, for 12 hours.",
            "Stop the batches; find which calls passed the quota; the address is freed by itself.",
            isTransient: true
        );

    /// <summary>FCS4028.</summary>
    public static FranceConnectErrorCode OtherPeriodServed { get; } =
        new(
            4028,
            "The provider answered for another month than the one asked.",
            "Nothing is kept of it: ask for the current month, or offer the manual way."
        );

    private static FranceConnectErrorCode[] DataProviders() =>
        [
            RecipientInvalid,
            DataCredentialMissing,
            DataCredentialSourceFailed,
            DataEnvironmentMissing,
            DataSettingInvalid,
            DeskAuditMissing,
            DeskAuditFailed,
            NotOnThisPlatform,
            DataTokenExpired,
            DataCredentialsRefused,
            DataRightsMissing,
            DataAddressRefused,
            ScopeNotGranted,
            DataNotFound,
            IdentityNotRecognised,
            DataRequestRejected,
            DataRequestConflict,
            DataQuotaExceeded,
            DataProviderDown,
            DataProviderMaintenance,
            DataProviderTooSlow,
            DataServiceFailed,
            DataTransportFailed,
            DataAnswerInvalid,
            DataTooLate,
            DataBanSuspected,
            OtherPeriodServed,
        ];
}
