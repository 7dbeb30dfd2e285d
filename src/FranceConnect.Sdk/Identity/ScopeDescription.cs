namespace FranceConnect.Sdk;

/// <summary>What one platform gives for a scope it offers.</summary>
internal sealed record ScopeOffer(params string[] Claims)
{
    public static ScopeOffer NoClaim { get; } = new([]);

    public override string ToString() => nameof(ScopeOffer);
}

/// <summary>A documented scope; a null offer means that the platform does not know the scope.</summary>
internal sealed record ScopeDescription(
    FranceConnectScope Scope,
    ScopeOffer? OnFranceConnect,
    ScopeOffer? OnFranceConnectPlus,
    bool IsAlias = false,
    string? DataProvider = null
)
{
    public override string ToString() => nameof(ScopeDescription);
}
