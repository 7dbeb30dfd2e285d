using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The three members of every success.</summary>
internal static class ApiEnvelope
{
    public static string Write(ApiAnswer answer) =>
        NodeJson.Write(
            new JsonObject
            {
                ["data"] = answer.Data,
                ["links"] = new JsonObject(),
                ["meta"] = answer.Meta,
            }
        );
}
