namespace FranceConnect.Sdk.Prefill;

/// <summary>Ties the fields of a form to a model of the application's own. Immutable: keep it in a static field.</summary>
/// <typeparam name="TModel">The application's model.</typeparam>
public sealed class FormBinding<TModel>
    where TModel : class, new()
{
    private readonly FormDefinition _form;
    private readonly IReadOnlyList<Tie> _ties;

    internal FormBinding(FormDefinition form, IReadOnlyList<Tie> ties)
    {
        _form = form;
        _ties = ties;
    }

    /// <summary>Ties a field, from the form to the model.</summary>
    /// <typeparam name="T">The type of the field's values.</typeparam>
    /// <param name="field">The field's id.</param>
    /// <param name="set">Puts a value in the model.</param>
    /// <returns>A binding with that tie too.</returns>
    /// <exception cref="ArgumentException">The form has no such field, or its values have another type.</exception>
    public FormBinding<TModel> Bind<T>(string field, Action<TModel, T> set)
        where T : notnull => With<T>(field, set, null);

    /// <summary>Ties a field both ways.</summary>
    /// <typeparam name="T">The type of the field's values.</typeparam>
    /// <param name="field">The field's id.</param>
    /// <param name="set">Puts a value in the model.</param>
    /// <param name="typed">What the model holds, as it is typed (<c>2026-09-01</c>, <c>true</c>); null or blank for nothing.</param>
    /// <returns>A binding with that tie too.</returns>
    /// <exception cref="ArgumentException">The form has no such field, or its values have another type.</exception>
    public FormBinding<TModel> Bind<T>(string field, Action<TModel, T> set, Func<TModel, string?> typed)
        where T : notnull => With<T>(field, set, Guard.NotNull(typed));

    /// <summary>Ties a field both ways, by a property of the field's own type: a date, a number, a yes or no.</summary>
    /// <typeparam name="T">The type of the field's values.</typeparam>
    /// <param name="field">The field's id.</param>
    /// <param name="set">Puts a value in the model.</param>
    /// <param name="get">What the model holds; null for nothing.</param>
    /// <returns>A binding with that tie too.</returns>
    /// <exception cref="ArgumentException">The form has no such field, or its values have another type.</exception>
    public FormBinding<TModel> Bind<T>(string field, Action<TModel, T> set, Func<TModel, T?> get)
        where T : struct
    {
        Guard.NotNull(get);
        // Null for a field that is not there or of another type, which the tie below refuses.
        var type = _form.Find(Guard.NotEmpty(field))?.Type as FieldType<T>;
        return With(field, set, model => get(model) is { } value ? type!.Print(value) : null);
    }

    /// <summary>A new model with the values of a filled form. A field without a value, or whose text is not of its type, leaves the model as it is made.</summary>
    /// <param name="result">The filled form.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">The result is of another form.</exception>
    public TModel Apply(PrefillResult result)
    {
        var model = new TModel();
        ApplyTo(result, model);
        return model;
    }

    /// <summary>Puts the values of a filled form in a model that exists; what has no value there stays.</summary>
    /// <param name="result">The filled form.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="ArgumentException">The result is of another form.</exception>
    public void ApplyTo(PrefillResult result, TModel model)
    {
        Guard.NotNull(result);
        Guard.NotNull(model);
        if (result.Form.Id != _form.Id)
            throw new ArgumentException(
                $"The result is of the form {result.Form.Id}, the binding of {_form.Id}.",
                nameof(result)
            );
        foreach (var tie in _ties)
            if (result.Find(tie.Field) is { IsValid: true } value)
                tie.Set(model, value.Value);
    }

    /// <summary>What the model holds of the fields tied both ways, as if it had been typed.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The input for <see cref="IPrefillService.Fill"/>.</returns>
    public PrefillInput Read(TModel model)
    {
        Guard.NotNull(model);
        var input = new PrefillInput();
        foreach (var tie in _ties)
            if (tie.Typed?.Invoke(model) is { } text)
                input.Typed[tie.Field] = text;
        return input;
    }

    private FormBinding<TModel> With<T>(string field, Action<TModel, T> set, Func<TModel, string?>? typed)
        where T : notnull
    {
        Guard.NotNull(set);
        var definition =
            _form.Find(Guard.NotEmpty(field))
            ?? throw new ArgumentException($"The form {_form.Id} has no field {field}.", nameof(field));
        if (definition.Type.ValueType != typeof(T))
            throw new ArgumentException(
                $"The values of the field {field} are of type {definition.Type.ValueType.Name}, not {typeof(T).Name}.",
                nameof(set)
            );
        return new FormBinding<TModel>(
            _form,
            [.. _ties, new Tie(field, (model, value) => set(model, (T)value), typed)]
        );
    }

    internal sealed record Tie(string Field, Action<TModel, object> Set, Func<TModel, string?>? Typed)
    {
        public override string ToString() => nameof(Tie);
    }
}
