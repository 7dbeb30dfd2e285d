using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Service national (DSNJ), for the French from sixteen to twenty-five.</summary>
internal sealed class NationalServiceEndpoint()
    : ApiEndpoint(ApiProvider.Dsnj, "v3", "service_national", Modality.Identite, Modality.FranceConnect)
{
    private const string Scope = "dsnj_statut_service_national";

    public override IReadOnlyList<(string Path, string Scope)> Mask { get; } =
    [("statut_service_national", Scope), ("commentaires", Scope)];

    public override IdentityRules Identity { get; } =
        new()
        {
            Sex = Presence.Required,
            Country = Presence.Required,
            Place = Presence.Optional,
        };

    public override ApiAnswer Read(ApiCall call)
    {
        if (Age(call) is < 16 or > 25)
        {
            throw new ApiErrorException(ApiErrors.OutsideAges);
        }

        return call.Households.FindByIdentity(call.Identity!)?.ServiceNational is { } file
            ? Answer(
                new JsonObject
                {
                    ["statut_service_national"] = file.StatutServiceNational,
                    ["commentaires"] = file.Commentaires,
                }
            )
            : throw NotFound();
    }

    private static int Age(ApiCall call)
    {
        var identity = call.Identity!;
        var age = call.Today.Year - identity.BirthYear!.Value;
        return (identity.BirthMonth!.Value, identity.BirthDay!.Value).CompareTo((call.Today.Month, call.Today.Day)) > 0
            ? age - 1
            : age;
    }
}
