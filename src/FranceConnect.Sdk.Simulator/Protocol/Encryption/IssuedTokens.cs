using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The tokens as the service gets them: signed, then encrypted by FranceConnect+; each with the faults of its login.</summary>
internal sealed class IssuedTokens(PlatformCore core)
{
    private readonly TokenFaults _faults = new(core);
    private readonly EncryptionFaults _encryptionFaults = new(core);

    public Task<string> IdTokenAsync(JsonObject payload, Grant grant, CancellationToken cancellationToken) =>
        EncryptAsync(_faults.SignIdToken(payload, grant), grant, isIdToken: true, cancellationToken);

    public Task<string> UserInfoAsync(JsonObject payload, Grant grant, CancellationToken cancellationToken) =>
        EncryptAsync(_faults.SignUserInfo(payload, grant), grant, isIdToken: false, cancellationToken);

    private async Task<string> EncryptAsync(
        string signed,
        Grant grant,
        bool isIdToken,
        CancellationToken cancellationToken
    )
    {
        if (!core.Platform.EncryptsTokens)
        {
            return signed;
        }

        var client = grant.Request.Client;
        var key = await core.ClientKeys.FindAsync(client, cancellationToken);
        return _encryptionFaults.Write(new TokenEncryption(key, core.Issuer, client.Id), signed, grant, isIdToken);
    }
}
