namespace FranceConnect.Sdk.Prefill;

/// <summary>How old the child of a form is expected to be.</summary>
public sealed class ChildAgeRange
{
    internal ChildAgeRange(int minMonths, int maxYears, bool allowsUnborn)
    {
        MinMonths = minMonths;
        MaxYears = maxYears;
        AllowsUnborn = allowsUnborn;
    }

    /// <summary>The least age, in whole months.</summary>
    public int MinMonths { get; }

    /// <summary>The greatest age, in whole years: a child of that age is still expected.</summary>
    public int MaxYears { get; }

    /// <summary>Whether the child may be yet to be born.</summary>
    public bool AllowsUnborn { get; }
}
