using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.EndToEnd.Tests.Provider;

/// <summary>One thing an attacker or a broken network does to one login, and the code that must come of it.</summary>
/// <param name="Name">What is done, in words.</param>
/// <param name="Code">The code, or null when the login succeeds all the same.</param>
/// <param name="Apply">Alters an answer, or leaves it.</param>
internal sealed record Tampering(string Name, FranceConnectErrorCode? Code, Action<ProxiedAnswer> Apply)
{
    /// <summary>Every tampering of a login.</summary>
    public static IEnumerable<Tampering> All =>
        [
            .. TokenTamperings.OfIdToken,
            .. TokenTamperings.OfUserInfo,
            .. EndpointTamperings.OfCallback,
            .. EndpointTamperings.OfTokenEndpoint,
            .. EndpointTamperings.OfUserInfoEndpoint,
        ];

    /// <summary>Alters the answers of one endpoint.</summary>
    public static Tampering At(string path, string name, FranceConnectErrorCode? code, Action<ProxiedAnswer> apply) =>
        new(
            name,
            code,
            answer =>
            {
                if (answer.Path == path)
                    apply(answer);
            }
        );

    /// <summary>Alters a JSON answer's object.</summary>
    public static Tampering AtJson(
        string path,
        string name,
        FranceConnectErrorCode? code,
        Action<JsonObject, ProxiedAnswer> apply
    ) =>
        At(
            path,
            name,
            code,
            answer =>
            {
                var json = JsonNode.Parse(answer.Body)!.AsObject();
                apply(json, answer);
                answer.Body = json.ToJsonString();
            }
        );

    public override string ToString() => Name;
}
