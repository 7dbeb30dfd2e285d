namespace FranceConnect.Sdk.Prefill;

/// <summary>Describes a group of a form, or changes it.</summary>
public sealed class FormGroupBuilder
{
    private readonly List<FormField> _fields;

    internal FormGroupBuilder(FormGroup group)
    {
        Id = group.Id;
        Label = group.Label;
        IsOptional = group.IsOptional;
        _fields = [.. group.Fields];
    }

    internal FormGroupBuilder(string id, string label)
    {
        Id = id;
        Label = label;
        _fields = [];
    }

    /// <summary>The French title.</summary>
    public string Label { get; set; }

    /// <summary>Whether the citizen may leave the whole group out. Default: false.</summary>
    public bool IsOptional { get; set; }

    internal string Id { get; }

    internal IReadOnlyList<FormField> Fields => _fields;

    /// <summary>Adds a field that a fact fills.</summary>
    /// <param name="id">Its id, unique in the form.</param>
    /// <param name="label">The French label.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="required">Whether the form is not complete without it.</param>
    /// <param name="configure">Anything else; null for nothing.</param>
    /// <returns>This group.</returns>
    /// <exception cref="ArgumentException">The policy is looser than the fact's.</exception>
    public FormGroupBuilder Field(
        string id,
        string label,
        FactKey fact,
        bool required = false,
        Action<FormFieldOptions>? configure = null
    )
    {
        Guard.NotNull(fact);
        return Add(new FormField(id, label, fact.FieldType, fact, Options(required, configure)));
    }

    /// <summary>Adds a field that a fact fills, with a policy stricter than the fact's own.</summary>
    /// <param name="id">Its id, unique in the form.</param>
    /// <param name="label">The French label.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="policy">What the citizen may do with a prefilled value.</param>
    /// <returns>This group.</returns>
    /// <exception cref="ArgumentException">The policy is looser than the fact's.</exception>
    public FormGroupBuilder Field(string id, string label, FactKey fact, EditPolicy policy) =>
        Field(id, label, fact, false, options => options.Policy = policy);

    /// <summary>Adds a plain input: no source fills it, the citizen types it.</summary>
    /// <param name="id">Its id, unique in the form.</param>
    /// <param name="label">The French label.</param>
    /// <param name="type">The type of its values.</param>
    /// <param name="required">Whether the form is not complete without it.</param>
    /// <param name="configure">Anything else; null for nothing.</param>
    /// <returns>This group.</returns>
    public FormGroupBuilder Input(
        string id,
        string label,
        FieldType type,
        bool required = false,
        Action<FormFieldOptions>? configure = null
    ) => Add(new FormField(id, label, Guard.NotNull(type), null, Options(required, configure)));

    /// <summary>Takes a field out.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>This group.</returns>
    /// <exception cref="ArgumentException">The group has no such field.</exception>
    public FormGroupBuilder Without(string id)
    {
        if (_fields.RemoveAll(field => field.Id == id) == 0)
            throw new ArgumentException($"The group {Id} has no field {id}.", nameof(id));
        return this;
    }

    private static FormFieldOptions Options(bool required, Action<FormFieldOptions>? configure)
    {
        var options = new FormFieldOptions { IsRequired = required };
        configure?.Invoke(options);
        return options;
    }

    /// <summary>A field of the same id is replaced where it is.</summary>
    private FormGroupBuilder Add(FormField field)
    {
        var index = _fields.FindIndex(other => other.Id == field.Id);
        if (index < 0)
            _fields.Add(field);
        else
            _fields[index] = field;
        return this;
    }
}
