namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>What a call of a route tells staging, which looks for a case by all of it.</summary>
internal sealed record StagingRoute
{
    // What API Particulier reads from a FranceConnect token: no query says it. The usage name is not among it.
    private static readonly string[] s_claims =
    [
        "nomNaissance",
        "prenoms",
        "anneeDateNaissance",
        "moisDateNaissance",
        "jourDateNaissance",
        "sexeEtatCivil",
        "codeCogInseePaysNaissance",
        "codeCogInseeCommuneNaissance",
    ];

    /// <summary>The parameters of the query, <c>recipient</c> left out.</summary>
    public required IReadOnlyList<OpenApiParameter> Query { get; init; }

    /// <summary>The identity that FranceConnect gives.</summary>
    public IReadOnlyList<OpenApiParameter> Claims { get; init; } = [];

    public IEnumerable<OpenApiParameter> All => [.. Query, .. Claims];

    /// <summary>The route of a folder of cases.</summary>
    public static StagingRoute Of(string operation)
    {
        var route = OpenApiContract.Published!.Routes.Single(route => route.Operation == operation);
        // The vehicle's plate is the whole question.
        var typed =
            route.Path.EndsWith("/france_connect", StringComparison.Ordinal)
            && !route.Path.Contains("/ants/", StringComparison.Ordinal)
                ? OpenApiContract.Published.Routes.Single(other => other.Path == $"{route.Endpoint}/identite")
                : null;
        return new StagingRoute
        {
            Query = [.. route.Query.Where(parameter => parameter.Name != "recipient")],
            Claims =
            [
                .. from parameter in typed?.Query ?? []
                where s_claims.Contains(parameter.StagingName)
                // Nobody looks at the form of what FranceConnect gives; only a person born abroad has no commune.
                select parameter with
                {
                    IsRequired = parameter.Name != "codeCogInseeCommuneNaissance",
                    MaxItems = null,
                    MinLength = null,
                    MaxLength = null,
                },
            ],
        };
    }

    public OpenApiParameter? Find(string name) => All.FirstOrDefault(parameter => parameter.StagingName == name);
}
