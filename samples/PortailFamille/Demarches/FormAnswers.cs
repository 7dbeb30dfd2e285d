using System.Globalization;
using FranceConnect.Sdk.Prefill;

namespace PortailFamille.Demarches;

/// <summary>What the citizen posted beside the fields: the child, which button, and what the page had been.</summary>
/// <param name="Input">The fields and the partner, as they came.</param>
/// <param name="Child">An index of the list, <c>autre</c>, or empty.</param>
/// <param name="IsSent">The button « Envoyer la demande ».</param>
/// <param name="IsChecked">The button « Vérifier sans envoyer ».</param>
/// <param name="WasCollected">Whether the page showed what the sources had said.</param>
/// <param name="RequestId">The number of the page's request.</param>
internal sealed record FormAnswers(
    PrefillInput Input,
    string Child,
    bool IsSent,
    bool IsChecked,
    bool WasCollected,
    string RequestId
)
{
    public const string OtherChild = "autre";

    public static FormAnswers None => new(new PrefillInput(), "", false, false, false, SentRequests.NewId());

    /// <summary>Whether a child was picked, or « un autre enfant ».</summary>
    public bool HasChild => Child.Length > 0;

    public static FormAnswers Read(IFormCollection posted, FormDefinition form) =>
        new(
            posted.ReadPrefillInput(form),
            posted["child"].ToString().Trim(),
            posted.ContainsKey("envoyer"),
            posted.ContainsKey("verifier"),
            posted["obtenues"] == "true",
            posted["demande"].ToString() is var id && SentRequests.IsId(id) ? id : SentRequests.NewId()
        );

    /// <summary>The facts of the picked child; all of them while the answer is none of the list (rule R31).</summary>
    public FactSet Choose(FactSet facts) =>
        Child == OtherChild ? facts.ChooseChild(null)
        : Index is { } index && facts.Children.Any(child => child.Index == index) ? facts.ChooseChild(index)
        : facts;

    private int? Index =>
        int.TryParse(Child, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
