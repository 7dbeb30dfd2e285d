namespace FranceConnect.Sdk;

/// <summary>
/// The two platforms of the State. They are separate: other hosts, other credentials, other keys, other rules.
/// </summary>
public enum FranceConnectPlatform
{
    /// <summary>FranceConnect: low assurance (<c>eidas1</c>), signed tokens.</summary>
    FranceConnect = 0,

    /// <summary>FranceConnect+: substantial and high assurance (<c>eidas2</c>, <c>eidas3</c>), signed then encrypted tokens.</summary>
    FranceConnectPlus = 1,
}
