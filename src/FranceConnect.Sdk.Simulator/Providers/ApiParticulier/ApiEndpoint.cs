using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>One kind of data in one version: who may read it, how it is asked, and what the population says.</summary>
internal abstract class ApiEndpoint(ApiProvider provider, string version, string name, params Modality[] modalities)
{
    public ApiProvider Provider { get; } = provider;

    public string Version { get; } = version;

    /// <summary>Third segment of the route, for instance <c>quotient_familial</c>.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<Modality> Modalities { get; } = modalities;

    /// <summary>Which scope opens which key of <c>data</c>; a key without a row is always there.</summary>
    public abstract IReadOnlyList<(string Path, string Scope)> Mask { get; }

    /// <summary>Scopes that let a call through and open no key by themselves.</summary>
    public virtual IReadOnlyList<string> OtherScopes => [];

    public IEnumerable<string> Scopes => Mask.Select(row => row.Scope).Concat(OtherScopes).Distinct();

    /// <summary>What the identity modality asks; null when there is none.</summary>
    public virtual IdentityRules? Identity => null;

    /// <summary>Parameters beside the identity and <c>recipient</c>.</summary>
    public virtual IReadOnlyList<string> Parameters => [];

    /// <summary>How long the server keeps an answer. Null: it does not.</summary>
    public virtual TimeSpan? CacheLifetime => null;

    /// <summary>The parameters the cache tells apart.</summary>
    public virtual IReadOnlyList<string> CachedParameters(Modality modality) => Parameters;

    /// <summary>Refuses the parameters of this endpoint that the application itself refuses (422).</summary>
    public virtual void Check(ApiCall call) { }

    /// <summary>The answer with every key, before any mask.</summary>
    /// <exception cref="ApiErrorException">Nothing to answer.</exception>
    public abstract ApiAnswer Read(ApiCall call);

    /// <summary>Name of the folder of staging fixtures.</summary>
    public string FixtureFolder(Modality modality)
    {
        var provider = Provider == ApiProvider.Dss ? "cnav" : Provider.Id.ToString();
        return $"api_particulier_{Version}_{provider}_{Name}_with_{modality.FixtureName()}";
    }

    protected Exception NotFound() => new ApiErrorException(Provider.NotFound);

    protected static ApiAnswer Answer(JsonObject data) => new(data, []);
}

/// <summary>A success before its envelope.</summary>
internal sealed record ApiAnswer(JsonObject Data, JsonObject Meta);
