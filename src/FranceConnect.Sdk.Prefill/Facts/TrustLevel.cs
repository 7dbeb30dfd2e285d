namespace FranceConnect.Sdk.Prefill;

/// <summary>What a value is worth as a proof. It belongs to the value, whatever the form; see <see cref="EditPolicy"/> for the use.</summary>
public enum TrustLevel
{
    /// <summary>Held and vouched for by the administration that produces it: civil identity, quotient familial, school status.</summary>
    Certified,

    /// <summary>Held by an administration, but declared to it, or no proof of the point at stake: the address at the CAF, the e-mail.</summary>
    Administrative,

    /// <summary>Computed from other facts; never worth more than the weakest of them.</summary>
    Derived,

    /// <summary>Typed by the citizen, or by an agent at the desk.</summary>
    Declared,
}
