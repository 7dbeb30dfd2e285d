using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Body of a server-to-server error; the address carries the code and the occurrence.</summary>
internal static class JsonErrorBody
{
    private const string Catalogue =
        "https://docs.partenaires.franceconnect.gouv.fr/fs/fs-technique/fs-technique-erreurs/";

    public static string Render(JsonErrorException error) =>
        NodeJson.Write(
            new JsonObject
            {
                ["error"] = error.Error,
                ["error_description"] = error.Description,
                ["error_uri"] = $"{Catalogue}?code={error.Code}&id={Guid.NewGuid()}",
            }
        );
}
