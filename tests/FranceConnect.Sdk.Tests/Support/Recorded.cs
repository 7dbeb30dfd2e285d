using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>What FranceConnect's server was recorded to accept and to answer.</summary>
internal static class Recorded
{
    public const string LogId = "7a1f0a51-4c1e-4b64-9f6d-3a0c65d8e2b7";

    /// <summary>The names the authorize endpoint accepts: any other ends on its page Y030007.</summary>
    public static readonly string[] AuthorizeParameters =
    [
        "client_id",
        "redirect_uri",
        "response_type",
        "scope",
        "state",
        "nonce",
        "acr_values",
        "claims",
        "prompt",
        "idp_hint",
        "ui_locales",
    ];

    /// <summary>An error body.</summary>
    public static string Error(string error, string text, string code) =>
        new JsonObject
        {
            ["error"] = error,
            ["error_description"] = text,
            ["error_uri"] = $"https://docs.example.org/fs-technique-erreurs/?code={code}&id={LogId}",
        }.ToJsonString();
}
