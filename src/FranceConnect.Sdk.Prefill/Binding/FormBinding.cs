namespace FranceConnect.Sdk.Prefill;

/// <summary>Ties the fields of a form to a model of the application's own, by delegates: no reflection.</summary>
public static class FormBinding
{
    /// <summary>Starts a binding that ties nothing yet.</summary>
    /// <typeparam name="TModel">The application's model.</typeparam>
    /// <param name="form">The form.</param>
    /// <returns>The binding.</returns>
    public static FormBinding<TModel> For<TModel>(FormDefinition form)
        where TModel : class, new() => new(Guard.NotNull(form), []);
}
