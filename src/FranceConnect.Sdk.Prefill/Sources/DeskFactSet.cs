namespace FranceConnect.Sdk.Prefill;

/// <summary>
/// What is known of a person whom an agent typed, and who has not proved who they are. A type of its own, so that it cannot be given to what
/// fills a citizen's page.
/// </summary>
public sealed class DeskFactSet
{
    internal DeskFactSet(FactSet facts) => ForAgent = facts;

    /// <summary>The facts, for a habilitated agent's eyes only.</summary>
    public FactSet ForAgent { get; }

    /// <summary>Keeps one child and drops the others (rule R2).</summary>
    /// <param name="index">The child's <see cref="ListedChild.Index"/>; null, or an index nobody has, keeps none.</param>
    /// <returns>The facts with the child's own.</returns>
    public DeskFactSet ChooseChild(int? index) => new(ForAgent.ChooseChild(index));

    /// <summary>How many facts and outcomes, nothing of the values.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => ForAgent.ToString();
}
