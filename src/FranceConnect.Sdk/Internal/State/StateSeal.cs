using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FranceConnect.Sdk.Internal;

/// <summary>Pending logins and logouts to sealed texts and back; anything a stranger sends opens to null.</summary>
internal sealed class StateSeal(IFranceConnectStateProtector protector)
{
    public LoginState Seal(PendingLogin login) =>
        LoginState.FromValue(protector.Protect(JsonSerializer.Serialize(login, StateJson.Default.PendingLogin)));

    public LogoutState Seal(PendingLogout logout) =>
        LogoutState.FromValue(protector.Protect(JsonSerializer.Serialize(logout, StateJson.Default.PendingLogout)));

    public PendingLogin? Open(LoginState state) =>
        Open(state.Value, StateJson.Default.PendingLogin) is { State.Length: > 0 } login ? login : null;

    public PendingLogout? Open(LogoutState state) =>
        Open(state.Value, StateJson.Default.PendingLogout) is { State.Length: > 0 } logout ? logout : null;

    private T? Open<T>(string sealedText, JsonTypeInfo<T> type)
        where T : class
    {
        if (protector.Unprotect(sealedText) is not { } text)
            return null;
        try
        {
            return JsonSerializer.Deserialize(text, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
