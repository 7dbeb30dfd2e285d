using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Allocation d’éducation de l’enfant handicapé: the parent, the child, or neither.</summary>
internal sealed class DisabledChildEndpoint() : FamilyEndpoint("allocation_enfant_handicape")
{
    private const string Scope = "cnav_allocation_enfant_handicape";

    public override IReadOnlyList<(string Path, string Scope)> Mask { get; } =
    [("status", Scope), ("date_debut_droit", Scope)];

    public override ApiAnswer Read(ApiCall call)
    {
        var person = FindPerson(call);
        var benefit = person.Prestations?.Aeeh;
        if (person.Prestations is null)
        {
            FindFile(call, person);
        }

        return Answer(
            new JsonObject
            {
                ["status"] = benefit?.Status ?? "non_beneficiaire",
                ["date_debut_droit"] = benefit?.DateDebutDroit,
            }
        );
    }
}
