using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill;

/// <summary>
/// A form: its fields, the facts that fill them, and the sources it may ask. It alone decides what is asked of FranceConnect and of the
/// providers, and what the notice says. Immutable.
/// </summary>
public sealed class FormDefinition
{
    private readonly Dictionary<string, FormField> _fields = new(StringComparer.Ordinal);

    private FormDefinition(string id, string label, FormBuilder builder)
    {
        Id = Guard.NotEmpty(id);
        Label = Guard.NotEmpty(label);
        Groups = Array.AsReadOnly(
            builder
                .Groups.Select(group => new FormGroup(
                    group.Id,
                    group.Label,
                    group.IsOptional,
                    Array.AsReadOnly(group.Fields.ToArray())
                ))
                .ToArray()
        );
        Fields = Array.AsReadOnly(Groups.SelectMany(group => group.Fields).ToArray());
        Sources = Array.AsReadOnly(builder.Sources.ToArray());
        ChildAge = builder.ChildAge;
        foreach (var field in Fields)
        {
            if (_fields.ContainsKey(field.Id))
                throw new ArgumentException($"The form {id} has two fields {field.Id}.", nameof(builder));
            _fields.Add(field.Id, field);
        }
    }

    /// <summary>The id, for example <c>cantine</c>.</summary>
    public string Id { get; }

    /// <summary>The French title.</summary>
    public string Label { get; }

    /// <summary>The groups of fields, in order.</summary>
    public IReadOnlyList<FormGroup> Groups { get; }

    /// <summary>All the fields, in order.</summary>
    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>The sources it may ask besides FranceConnect.</summary>
    public IReadOnlyList<FactSourceInfo> Sources { get; }

    /// <summary>How old the child is expected to be; null when the form is not about a child.</summary>
    public ChildAgeRange? ChildAge { get; }

    /// <summary>Describes a form.</summary>
    /// <param name="id">Its id: letters, digits and hyphens.</param>
    /// <param name="label">The French title.</param>
    /// <param name="build">Its groups, fields and sources.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentException">Two fields have one id, or a policy is looser than its fact's.</exception>
    public static FormDefinition Create(string id, string label, Action<FormBuilder> build)
    {
        var builder = new FormBuilder();
        Guard.NotNull(build)(builder);
        return new FormDefinition(id, label, builder);
    }

    /// <summary>Another form like this one: fields added, taken out, relabelled, made stricter; sources added or left.</summary>
    /// <param name="id">The id of the other form.</param>
    /// <param name="label">Its French title.</param>
    /// <param name="change">What differs.</param>
    /// <returns>The other form.</returns>
    /// <exception cref="ArgumentException">Two fields have one id, or a policy is looser than its fact's.</exception>
    public FormDefinition Derive(string id, string label, Action<FormBuilder> change)
    {
        var builder = new FormBuilder(this);
        Guard.NotNull(change)(builder);
        return new FormDefinition(id, label, builder);
    }

    /// <summary>The field of this id, or null.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The field, or null.</returns>
    public FormField? Find(string id) => _fields.TryGetValue(Guard.NotNull(id), out var field) ? field : null;

    /// <summary>
    /// What to ask at the sign-in so that the form fills itself: the identity and the scopes of the facts it binds, and nothing else (rule R1).
    /// </summary>
    /// <returns>The scopes, each once.</returns>
    public IReadOnlyList<FranceConnectScope> RequiredScopes() => new FormNeeds([this]).SignInScopes;

    /// <summary>
    /// What to ask at the sign-in of a second legal guardian: their identity, and their own quotient familial when the form binds it. Nothing of
    /// their children nor of their home (rule R41).
    /// </summary>
    /// <returns>The scopes, each once.</returns>
    public IReadOnlyList<FranceConnectScope> SecondGuardianScopes() => new FormNeeds([this]).SecondGuardianScopes;

    /// <summary>What the collectivité's habilitation (DataPass) has to hold for the form to fill itself.</summary>
    /// <returns>The scopes of the data providers, each once; no scope of identity.</returns>
    public IReadOnlyList<FranceConnectScope> RequiredHabilitation() => new FormNeeds([this]).ProviderScopes;

    /// <summary>What the habilitation lacks: the fields of these scopes will be empty.</summary>
    /// <param name="granted">The scopes of the habilitation.</param>
    /// <returns>The scopes that are missing; empty when all is there.</returns>
    public IReadOnlyList<FranceConnectScope> MissingHabilitation(IEnumerable<FranceConnectScope> granted)
    {
        var held = new HashSet<FranceConnectScope>(Guard.NotNull(granted));
        return Array.AsReadOnly(RequiredHabilitation().Where(scope => !held.Contains(scope)).ToArray());
    }

    /// <summary>What the notice has to say before the calls: which data, from whom (CRPA L114-8).</summary>
    /// <returns>One entry for each source, in the order they are asked.</returns>
    public IReadOnlyList<FormNoticeEntry> Notice() => new FormNeeds([this]).Notice;

    /// <summary>The id.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;
}
