namespace FranceConnect.Sdk.Prefill;

/// <summary>How asking a source ended: why its facts are there or not.</summary>
public enum SourceOutcomeKind
{
    /// <summary>It answered, and its facts were kept.</summary>
    Answered,

    /// <summary>It knows nothing of the person.</summary>
    NotFound,

    /// <summary>
    /// It answered about a household that is not the applicant's, and nothing was kept (rule R14). For logs: a page says what it says of
    /// <see cref="NotFound"/>, word for word.
    /// </summary>
    NotMatched,

    /// <summary>It refused: credentials, rights, token, or the request itself.</summary>
    Refused,

    /// <summary>It is down, or gave no usable answer.</summary>
    Down,

    /// <summary>It did not answer in the time there was.</summary>
    TooLate,

    /// <summary>It does not answer after a sign-in on FranceConnect+.</summary>
    NotOnThisPlatform,

    /// <summary>It answered for another month than the one asked, and the value was not kept.</summary>
    OtherPeriod,

    /// <summary>What is needed to ask it is not known yet: it was not asked.</summary>
    NotAsked,

    /// <summary>The second guardian's sign-in was the first one's again: nothing was added.</summary>
    SamePerson,
}
