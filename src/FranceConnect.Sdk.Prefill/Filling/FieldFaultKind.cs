namespace FranceConnect.Sdk.Prefill;

/// <summary>What is wrong with a field of a form that is to be submitted.</summary>
public enum FieldFaultKind
{
    /// <summary>It is required and has no value, or its agreement says no.</summary>
    Missing,

    /// <summary>What was typed is not of the field's type: letters for a number, no date.</summary>
    NotOfType,

    /// <summary>It is not one of the choices.</summary>
    NotAChoice,

    /// <summary>It is too short.</summary>
    TooShort,

    /// <summary>It is too long.</summary>
    TooLong,

    /// <summary>It has too many items.</summary>
    TooMany,

    /// <summary>It does not have the expected shape (<see cref="FieldConstraints.Pattern"/>).</summary>
    WrongShape,

    /// <summary>The number is under the least, or over the most.</summary>
    OutOfRange,

    /// <summary>The date is before today.</summary>
    BeforeToday,

    /// <summary>The date is after today.</summary>
    AfterToday,
}
