namespace FranceConnect.Sdk.Prefill;

/// <summary>What may be said of a field beyond its name and type. The bounds are for the form's own validation.</summary>
public sealed class FormFieldOptions
{
    /// <summary>Whether the form is not complete without it; with <see cref="RequiredWhen"/>, only while that holds. Default: false.</summary>
    public bool IsRequired { get; set; }

    /// <summary>
    /// When it is required. Default: null. Without <see cref="IsRequired"/> it is for the form's own validation, and
    /// <see cref="PrefillResult.Missing"/> does not tell.
    /// </summary>
    public FieldCondition? RequiredWhen { get; set; }

    /// <summary>What the citizen may do with a prefilled value: as strict as the fact's own policy, or stricter. Default: null, the fact's own.</summary>
    public EditPolicy? Policy { get; set; }

    /// <summary>Whether it reveals health, religion or the like. Default: false, or what its fact says.</summary>
    public bool IsSensitive { get; set; }

    /// <summary>The French name of the proof that a certified value makes needless. Default: null, none.</summary>
    public string? ReplacesProof { get; set; }

    /// <summary>Whether the value replaces that proof in part only: a list of children proves no filiation. Default: false.</summary>
    public bool ReplacesProofInPart { get; set; }

    /// <summary>How many characters at least. Default: null.</summary>
    public int? MinLength { get; set; }

    /// <summary>How many characters at most. Default: null.</summary>
    public int? MaxLength { get; set; }

    /// <summary>The regular expression of the text, valid in .NET and in HTML. Default: null.</summary>
    public string? Pattern { get; set; }

    /// <summary>The smallest number. Default: null.</summary>
    public decimal? Min { get; set; }

    /// <summary>The greatest number. Default: null.</summary>
    public decimal? Max { get; set; }

    /// <summary>How many items at most. Default: null.</summary>
    public int? MaxItems { get; set; }

    /// <summary>Whether the date may not be in the future. Default: false.</summary>
    public bool NotAfterToday { get; set; }

    /// <summary>Whether the date may not be in the past. Default: false.</summary>
    public bool NotBeforeToday { get; set; }

    /// <summary>The values to choose from. Default: empty, the form's own list.</summary>
    public IList<string> Values { get; } = new List<string>();

    /// <summary>Adds values to choose from.</summary>
    /// <param name="values">The values, as they are kept; a page shows them in words.</param>
    public void Offer(params string[] values)
    {
        foreach (var value in Guard.NotNull(values))
            Values.Add(Guard.NotEmpty(value));
    }
}
