namespace FranceConnect.Sdk.Prefill;

/// <summary>Why something sealed was not accepted.</summary>
public enum SealRefusal
{
    /// <summary>It was altered, sealed with other keys, or never sealed at all.</summary>
    Altered,

    /// <summary>It was sealed by a version of the SDK whose format this one does not read.</summary>
    Unreadable,

    /// <summary>It belongs to another collectivité.</summary>
    OtherTenant,

    /// <summary>It belongs to another person.</summary>
    OtherUser,

    /// <summary>It belongs to another form.</summary>
    OtherForm,

    /// <summary>It is past the retention its form declares.</summary>
    Expired,
}
