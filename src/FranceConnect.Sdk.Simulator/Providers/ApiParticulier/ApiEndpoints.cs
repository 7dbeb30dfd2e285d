using System.Collections.Frozen;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Every kind of data of API Particulier, versions 3 to 5: thirty-six routes.</summary>
internal static class ApiEndpoints
{
    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        new FamilyQuotientEndpoint(),
        new NurseryEndpoint(),
        new BenefitEndpoint("revenu_solidarite_active", benefits => benefits.Rsa, "avec_majoration"),
        new BenefitEndpoint("allocation_adulte_handicape", benefits => benefits.Aah),
        new BenefitEndpoint("allocation_soutien_familial", benefits => benefits.Asf),
        new BenefitEndpoint("prime_activite", benefits => benefits.PrimeActivite, "avec_majoration"),
        new BenefitEndpoint("complementaire_sante_solidaire", benefits => benefits.C2s, "avec_participation"),
        new DisabledChildEndpoint(),
        new ScholarshipEndpoint("v3"),
        new ScholarshipEndpoint("v4"),
        new StudentEndpoint(),
        new PupilEndpoint("v3"),
        new PupilEndpoint("v4"),
        new PupilEndpoint("v5"),
        new JobSeekerEndpoint(),
        new JobSeekerPaymentsEndpoint(),
        new CivicServiceEndpoint(),
        new NationalServiceEndpoint(),
        new AthleteEndpoint(),
        new VehicleEndpoint(),
    ];

    /// <summary>Every scope of API Particulier.</summary>
    public static IReadOnlySet<string> AllScopes { get; } =
        All.SelectMany(endpoint => endpoint.Scopes).ToFrozenSet(StringComparer.Ordinal);

    public static (ApiEndpoint Endpoint, Modality Modality)? Find(string path) =>
        s_routes.TryGetValue(path, out var route) ? route : null;

    /// <summary>True when another version of the same route exists.</summary>
    public static bool ExistsInAnotherVersion(string path) =>
        path.StartsWith("/v", StringComparison.Ordinal)
        && path.IndexOf('/', 1) is > 0 and var end
        && s_routes.Keys.Any(known => known[known.IndexOf('/', 1)..] == path[end..]);

    private static readonly FrozenDictionary<string, (ApiEndpoint Endpoint, Modality Modality)> s_routes =
        All.SelectMany(endpoint =>
                endpoint.Modalities.Select(modality =>
                    KeyValuePair.Create(
                        $"/{endpoint.Version}/{endpoint.Provider.Id}/{endpoint.Name}/{modality.Segment()}",
                        (endpoint, modality)
                    )
                )
            )
            .ToFrozenDictionary(StringComparer.Ordinal);
}
