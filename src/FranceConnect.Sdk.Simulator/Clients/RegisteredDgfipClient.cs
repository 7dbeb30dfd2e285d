using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A frozen registration at the DGFiP.</summary>
internal sealed class RegisteredDgfipClient
{
    private readonly string _secret;

    public RegisteredDgfipClient(SimulatorDgfipClient client)
    {
        if (string.IsNullOrWhiteSpace(client.ClientId) || string.IsNullOrWhiteSpace(client.ClientSecret))
        {
            throw new ArgumentException(
                $"FCS9002: the DGFiP client '{client.ClientId}' needs a ClientId and a ClientSecret.",
                nameof(client)
            );
        }

        Id = client.ClientId;
        _secret = client.ClientSecret;
        Scopes = [.. client.Scopes];
    }

    public string Id { get; }

    public ImmutableHashSet<string> Scopes { get; }

    public bool HasSecret(string? secret) =>
        secret is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(_secret));
}
