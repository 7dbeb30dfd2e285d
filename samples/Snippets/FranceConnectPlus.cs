using FranceConnect.Sdk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

internal static class FranceConnectPlus
{
    public static void MakeAKey()
    {
        var key = DecryptionKey.Generate(DecryptionKey.EcdhEs);
        File.WriteAllText("cles.json", $"{{\"keys\":[{key.ToPrivateJwk()}]}}");
    }

    public static void FromAVault(WebApplicationBuilder builder, IVault vault)
    {
        builder.Services.AddFranceConnect(options =>
        {
            options.PlusEnvironment = FranceConnectEnvironment.PlusProduction;
            options.FindDecryptionKeys = async cancellation =>
                DecryptionKey.FromJwks(await vault.ReadAsync("franceconnect-plus", cancellation));
        });
    }

    public static DecryptionKey InADevice(string publicJwk, IVault vault)
    {
        return DecryptionKey.FromDevice(
            publicJwk,
            (input, cancellation) => vault.DecryptAsync("franceconnect-plus", input, cancellation)
        );
    }

    public static void AskForALevel(WebApplication app)
    {
        app.MapGet("/compte-bancaire", () => Results.Text("…"))
            .RequireAuthorization(policy => policy.RequireFranceConnectLevel(AssuranceLevel.Eidas2));
    }

    /// <summary>Stands for the vendor's own.</summary>
    internal interface IVault
    {
        Task<string> ReadAsync(string name, CancellationToken cancellationToken);

        Task<byte[]> DecryptAsync(string name, byte[] input, CancellationToken cancellationToken);
    }
}
