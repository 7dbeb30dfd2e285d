namespace FranceConnect.Sdk.Prefill;

/// <summary>A group of fields that are shown together.</summary>
public sealed class FormGroup
{
    internal FormGroup(string id, string label, bool isOptional, IReadOnlyList<FormField> fields)
    {
        Id = Guard.NotEmpty(id);
        Label = Guard.NotEmpty(label);
        IsOptional = isOptional;
        Fields = fields;
    }

    /// <summary>The id, unique in the form.</summary>
    public string Id { get; }

    /// <summary>The French title.</summary>
    public string Label { get; }

    /// <summary>Whether the citizen may leave the whole group out.</summary>
    public bool IsOptional { get; }

    /// <summary>Its fields, in order.</summary>
    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>The id.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;
}
