using System.Collections.ObjectModel;

namespace FranceConnect.Sdk.Prefill;

/// <summary>
/// What is said of a source: to the citizen in the notice and beside each value, to FranceConnect and to DataPass as scopes. The usual sources
/// are here; an application describes its own.
/// </summary>
public sealed partial class FactSourceInfo
{
    internal const string AnyFund = "la CAF ou la MSA";

    private static readonly IReadOnlyList<FranceConnectScope> s_none = [];

    /// <summary>Describes a source of the application's own.</summary>
    /// <param name="id">Its identifier, for example <c>Ville.Abonnes</c>.</param>
    /// <param name="label">Its French name for the notice: « service des sports de la ville ».</param>
    /// <param name="sentence">The French sentence beside a value; <c>{date}</c> stands for the day: « Donnée fournie par le service des sports le {date} ».</param>
    public FactSourceInfo(string id, string label, string sentence)
        : this(id, label, sentence, new Dictionary<string, IReadOnlyList<FranceConnectScope>>()) { }

    private FactSourceInfo(
        string id,
        string label,
        string sentence,
        IDictionary<string, IReadOnlyList<FranceConnectScope>> scopes
    )
    {
        Id = Guard.NotEmpty(id);
        Label = Guard.NotEmpty(label);
        Sentence = Guard.NotEmpty(sentence);
        Scopes = new ReadOnlyDictionary<string, IReadOnlyList<FranceConnectScope>>(scopes);
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>The French name, for the notice.</summary>
    public string Label { get; }

    /// <summary>The scopes that open each block of the answer, by the block's path (<c>data.enfants</c>).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FranceConnectScope>> Scopes { get; }

    /// <summary>Whether the scopes are asked of FranceConnect at the sign-in; otherwise they are those of the collectivité's own token.</summary>
    public bool IsAskedAtSignIn { get; private init; }

    /// <summary>Whether the whole civil identity (<c>identite_pivot</c>) has to be asked for the source to answer.</summary>
    public bool NeedsIdentitePivot { get; private init; }

    /// <summary>The sentence beside a value, with <c>{date}</c> and perhaps <c>{provider}</c>.</summary>
    internal string Sentence { get; }

    /// <summary>
    /// The same source, behind scopes of FranceConnect: they are asked at the sign-in when a form binds a fact of this block, and the whole civil
    /// identity with them, for a provider recognises the citizen by it.
    /// </summary>
    /// <param name="block">The block's path, as the facts' origins begin: <c>data.abonnements</c>.</param>
    /// <param name="scopes">Its scopes.</param>
    /// <returns>A source with that block too.</returns>
    public FactSourceInfo AskedAtSignIn(string block, params FranceConnectScope[] scopes)
    {
        var blocks = Scopes.ToDictionary(static known => known.Key, static known => known.Value);
        blocks[Guard.NotEmpty(block)] = Array.AsReadOnly((FranceConnectScope[])Guard.NotNull(scopes).Clone());
        return new FactSourceInfo(Id, Label, Sentence, blocks) { IsAskedAtSignIn = true, NeedsIdentitePivot = true };
    }

    /// <summary>The id.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;

    /// <summary>The scopes without which this path of the answer is absent.</summary>
    internal IReadOnlyList<FranceConnectScope> ScopesOf(string path)
    {
        foreach (var block in Scopes)
            if (
                path == block.Key
                || path.StartsWith(block.Key + ".", StringComparison.Ordinal)
                || path.StartsWith(block.Key + "[", StringComparison.Ordinal)
            )
                return block.Value;
        return s_none;
    }
}
