using System.Text.Json;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>What a DataPass token may read.</summary>
public sealed class TokenIntrospection
{
    private TokenIntrospection(string? id, string? name, IReadOnlyList<string> scopes)
    {
        Id = id;
        Name = name;
        Scopes = scopes;
    }

    /// <summary>The token's identifier, which is no secret; null when it is not given.</summary>
    public string? Id { get; }

    /// <summary>Its name; often empty.</summary>
    public string? Name { get; }

    /// <summary>Its scopes, for example <c>cnaf_quotient_familial</c>.</summary>
    public IReadOnlyList<string> Scopes { get; }

    internal static TokenIntrospection? Read(int status, JsonElement root) =>
        status == 200 && root.Member("scopes") is { ValueKind: JsonValueKind.Array } scopes
            ? new TokenIntrospection(root.Text("_id"), root.Text("name"), JsonMembers.Texts(scopes))
            : null;
}
