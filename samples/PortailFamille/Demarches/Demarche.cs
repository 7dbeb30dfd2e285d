using FranceConnect.Sdk.Prefill;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PortailFamille.Demarches;

/// <summary>A form of the commune: one of the SDK's, how long the commune keeps it, its own words and its own choices.</summary>
internal sealed record Demarche(FormDefinition Form, string Title, string Action, string Lead, string Purpose)
{
    /// <summary>What the commune offers in a field whose choices the SDK cannot know.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SelectListItem>> Choices { get; init; } =
        new Dictionary<string, IReadOnlyList<SelectListItem>>();

    /// <summary>Whether the ministry is asked about the pupil: not for a school canteen, where the law does not allow it.</summary>
    public bool AsksSchool { get; init; }

    public string Page => $"/demarches/{Form.Id}";
}
