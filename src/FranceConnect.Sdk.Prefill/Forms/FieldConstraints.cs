namespace FranceConnect.Sdk.Prefill;

/// <summary>The bounds of a field, for the form's own validation; what is not bounded is null, false or empty.</summary>
public sealed class FieldConstraints
{
    internal FieldConstraints(FormFieldOptions options)
    {
        MinLength = options.MinLength;
        MaxLength = options.MaxLength;
        Pattern = options.Pattern;
        Min = options.Min;
        Max = options.Max;
        MaxItems = options.MaxItems;
        NotAfterToday = options.NotAfterToday;
        NotBeforeToday = options.NotBeforeToday;
        Values = Array.AsReadOnly(options.Values.ToArray());
    }

    /// <summary>How many characters at least.</summary>
    public int? MinLength { get; }

    /// <summary>How many characters at most.</summary>
    public int? MaxLength { get; }

    /// <summary>The regular expression of the text.</summary>
    public string? Pattern { get; }

    /// <summary>The smallest number.</summary>
    public decimal? Min { get; }

    /// <summary>The greatest number.</summary>
    public decimal? Max { get; }

    /// <summary>How many items at most.</summary>
    public int? MaxItems { get; }

    /// <summary>Whether the date may not be in the future.</summary>
    public bool NotAfterToday { get; }

    /// <summary>Whether the date may not be in the past.</summary>
    public bool NotBeforeToday { get; }

    /// <summary>The values to choose from.</summary>
    public IReadOnlyList<string> Values { get; }
}
