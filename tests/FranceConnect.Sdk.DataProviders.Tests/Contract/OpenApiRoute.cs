namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>One route of the contract.</summary>
internal sealed record OpenApiRoute(
    string Path,
    bool IsDeprecated,
    IReadOnlyList<OpenApiParameter> Query,
    OpenApiSchema Data,
    OpenApiSchema? Meta
)
{
    /// <summary>Without its modality, as <see cref="Internal.Endpoint{TWire, TModel}"/> names it.</summary>
    public string Endpoint => Path[..Path.LastIndexOf('/')];

    /// <summary>The name that the staging data give it.</summary>
    public string Operation =>
        Path.Split('/') is [_, var version, var provider, var resource, var modality]
            ? $"api_particulier_{version}_{(provider == "dss" ? "cnav" : provider)}_{resource}_with_{(modality == "identite" ? "civility" : modality)}"
            : throw new NotSupportedException("The contract came to have another kind of route.");
}
