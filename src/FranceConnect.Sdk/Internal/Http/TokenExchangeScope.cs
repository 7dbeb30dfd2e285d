namespace FranceConnect.Sdk.Internal;

/// <summary>One code exchange in flight: carries what the HTTP answer said out of OidcClient, along the asynchronous flow.</summary>
internal sealed class TokenExchangeScope : IDisposable
{
    private static readonly AsyncLocal<TokenExchangeScope?> Ambient = new();

    private TokenExchangeScope() { }

    public static TokenExchangeScope? Current => Ambient.Value;

    public FranceConnectError? Error { get; set; }

    public static TokenExchangeScope Begin() => Ambient.Value = new TokenExchangeScope();

    public void Dispose() => Ambient.Value = null;
}
