namespace FranceConnect.Sdk.Prefill;

/// <summary>Describes a form, or changes one: see <see cref="FormDefinition.Create"/> and <see cref="FormDefinition.Derive"/>.</summary>
public sealed class FormBuilder
{
    private readonly List<FormGroupBuilder> _groups = [];
    private readonly List<FactSourceInfo> _sources = [];

    internal FormBuilder() { }

    internal FormBuilder(FormDefinition form)
    {
        _groups.AddRange(form.Groups.Select(group => new FormGroupBuilder(group)));
        _sources.AddRange(form.Sources);
        ChildAge = form.ChildAge;
    }

    internal IReadOnlyList<FormGroupBuilder> Groups => _groups;

    internal IReadOnlyList<FactSourceInfo> Sources => _sources;

    internal ChildAgeRange? ChildAge { get; private set; }

    /// <summary>Adds a group after the others, or changes the one of that id.</summary>
    /// <param name="id">Its id, unique in the form.</param>
    /// <param name="label">The French title.</param>
    /// <param name="build">Its fields.</param>
    /// <returns>This form.</returns>
    public FormBuilder Group(string id, string label, Action<FormGroupBuilder> build)
    {
        Guard.NotEmpty(id);
        Guard.NotEmpty(label);
        var group = _groups.Find(other => other.Id == id);
        if (group is null)
            _groups.Add(group = new FormGroupBuilder(id, label));
        group.Label = label;
        Guard.NotNull(build)(group);
        return this;
    }

    /// <summary>Takes a group out.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>This form.</returns>
    /// <exception cref="ArgumentException">The form has no such group.</exception>
    public FormBuilder WithoutGroup(string id)
    {
        if (_groups.RemoveAll(group => group.Id == id) == 0)
            throw new ArgumentException($"The form has no group {id}.", nameof(id));
        return this;
    }

    /// <summary>
    /// Names the sources the form may ask besides FranceConnect. A fact may have several origins; only those of these sources are used, and only
    /// their scopes are asked (rule R1).
    /// </summary>
    /// <param name="sources">The sources, such as <see cref="FactSourceInfo.QuotientFamilial"/>.</param>
    /// <returns>This form.</returns>
    public FormBuilder Use(params FactSourceInfo[] sources)
    {
        foreach (var source in Guard.NotNull(sources))
            if (_sources.TrueForAll(other => other.Id != source.Id))
                _sources.Add(source);
        return this;
    }

    /// <summary>Asks a source no more.</summary>
    /// <param name="source">The source.</param>
    /// <returns>This form.</returns>
    public FormBuilder Ignore(FactSourceInfo source)
    {
        Guard.NotNull(source);
        _sources.RemoveAll(other => other.Id == source.Id);
        return this;
    }

    /// <summary>Says how old the child is expected to be.</summary>
    /// <param name="minMonths">The least age, in whole months.</param>
    /// <param name="maxYears">The greatest age, in whole years.</param>
    /// <param name="allowsUnborn">Whether the child may be yet to be born.</param>
    /// <returns>This form.</returns>
    public FormBuilder ForChild(int minMonths, int maxYears, bool allowsUnborn = false)
    {
        ChildAge = new ChildAgeRange(minMonths, maxYears, allowsUnborn);
        return this;
    }
}
