using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>A <see cref="StubSite"/> whose provider is a FranceConnect+: it encrypts for one key of the service.</summary>
internal static class PlusSite
{
    public static StubSite Create(
        DecryptionKey key,
        Action<FranceConnectOptions>? options = null,
        Action<IServiceCollection>? configure = null
    )
    {
        var site = new StubSite(
            o =>
            {
                o.Environment = FranceConnectEnvironment.Custom(
                    StubProvider.Issuer,
                    FranceConnectPlatform.FranceConnectPlus
                );
                o.DecryptionKeys.Add(key);
                options?.Invoke(o);
            },
            configure
        );
        site.Provider.IdToken = static token => token["acr"] = "eidas2";
        site.EncryptFor(key);
        return site;
    }

    public static void EncryptFor(this StubSite site, DecryptionKey key)
    {
        site.Provider.SignIdToken = token => Encrypted(token, key);
        site.Provider.SignUserInfo = token => Encrypted(token, key);
    }

    public static Task<LoginResult> SignInPlusAsync(this StubSite site, LoginRequest? request = null) =>
        site.SignInAsync(request ?? new LoginRequest { Platform = FranceConnectPlatform.FranceConnectPlus });

    /// <summary>As FranceConnect+ does: the signed token, encrypted, with the recorded header.</summary>
    public static string Encrypted(JsonObject token, DecryptionKey key) =>
        JweWriter.Write(StubProvider.Sign(token), JsonNode.Parse(key.ToPublicJwk())!.AsObject());
}
