using System.Globalization;
using FranceConnect.Sdk.Prefill;

namespace PortailFamille.Demarches;

/// <summary>What the citizen posted: the fields, the child, the partner, and whether the form is to be sent.</summary>
internal sealed record FormAnswers(PrefillInput Input, bool HasChild, int? Child, bool IsSent)
{
    public static FormAnswers None { get; } = new(new PrefillInput(), false, null, false);

    public static FormAnswers Read(IFormCollection posted, FormDefinition form)
    {
        var child = posted["child"].ToString();
        return new FormAnswers(
            posted.ReadPrefillInput(form),
            child.Length > 0,
            int.TryParse(child, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null,
            posted.ContainsKey("envoyer")
        );
    }
}
