namespace FranceConnect.Sdk.Internal;

/// <summary>A token is refused; turned into a failed result at the edge of the engine.</summary>
internal sealed class TokenException(FranceConnectErrorCode code) : Exception(code.Value)
{
    public FranceConnectErrorCode Code { get; } = code;
}
