using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>Error bodies in the shape FranceConnect's server was recorded to answer.</summary>
internal static class Recorded
{
    public const string LogId = "7a1f0a51-4c1e-4b64-9f6d-3a0c65d8e2b7";

    public static string Error(string error, string text, string code) =>
        new JsonObject
        {
            ["error"] = error,
            ["error_description"] = text,
            ["error_uri"] = $"https://docs.example.org/fs-technique-erreurs/?code={code}&id={LogId}",
        }.ToJsonString();
}
