namespace FranceConnect.Sdk.Prefill;

/// <summary>What a page, an agent or a developer should know of a prefill. Rules R12 to R43 say when each is raised.</summary>
public enum PrefillWarningCode
{
    /// <summary>A source refused the call (401, 403) or was not to be asked: a fault of integration. A neutral text for the citizen.</summary>
    AccessDenied,

    /// <summary>The line of postal code and town is neither: both are missing.</summary>
    AddressUnparsed,

    /// <summary>The applicant was recognised in the household by name alone, or against an incomplete date.</summary>
    ApplicantMatchedLoosely,

    /// <summary>
    /// The household that came back is not the applicant's, and nothing of it was kept. For logs: a page says what it says of
    /// <see cref="HouseholdNotFound"/>, word for word.
    /// </summary>
    ApplicantNotInHousehold,

    /// <summary>The child is younger or older than the form expects; the citizen may go on.</summary>
    ChildOutOfAgeRange,

    /// <summary>The address has a postal code and no town.</summary>
    CityMissing,

    /// <summary>The same request was still running at the source (409).</summary>
    Conflict,

    /// <summary>The citizen contests an official value: both are kept, and a proof is asked.</summary>
    Contested,

    /// <summary>The identity is of another European State (eIDAS): the birth name and place are not known.</summary>
    EidasIdentity,

    /// <summary>The usual given name was guessed: the first of several words.</summary>
    GivenNamesAmbiguous,

    /// <summary>The CAF and the MSA have no file for the citizen.</summary>
    HouseholdNotFound,

    /// <summary>A value was typed over a locked one, and ignored.</summary>
    LockedFieldIgnored,

    /// <summary>A value was typed over an official one, and wins.</summary>
    OverriddenByUser,

    /// <summary>A date of birth is not complete.</summary>
    PartialDate,

    /// <summary>A source was down or too slow.</summary>
    ProviderUnavailable,

    /// <summary>The ministry of education does not know the pupil.</summary>
    PupilNotFound,

    /// <summary>The quotient familial holds for another month than the one asked.</summary>
    QfPeriodMismatch,

    /// <summary>A source refused the request as it was made (any other 4xx).</summary>
    RequestRejected,

    /// <summary>The year of the resources is the current one: known of the MSA, whose amount is right.</summary>
    ResourceYearSuspect,

    /// <summary>Before mid-October nobody knows yet that a pupil has no grant.</summary>
    ScholarshipUnknownBeforeMidOctober,

    /// <summary>A block is absent from an answer: its scope was not granted.</summary>
    ScopeNotGranted,

    /// <summary>The quota of a source is used up (429).</summary>
    TooManyRequests,

    /// <summary>A code is not in the Code officiel géographique: the code stays, its label is missing.</summary>
    UnknownCogCode,
}
