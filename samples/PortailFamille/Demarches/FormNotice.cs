namespace PortailFamille.Demarches;

/// <summary>What the head of a form says of what has just happened.</summary>
internal enum FormNotice
{
    None,
    Cancelled,
    NothingKept,
    OtherParentNotAdded,
    PageTooOld,
    FactsGone,
    ChildUnknown,
    ChildAlreadyChosen,
    CheckFirst,
    OfficialValueChanged,
    NotReceived,
}
