namespace FranceConnect.Sdk.Internal;

/// <summary>A login ends; turned into a failed result at the edge of the engine.</summary>
internal sealed class LoginException(FranceConnectError error) : Exception(error.Code.Value)
{
    public LoginException(FranceConnectErrorCode code, ProviderAnswer? answer = null, string? detail = null)
        : this(new FranceConnectError(code, answer, detail)) { }

    public FranceConnectError Error { get; } = error;
}
