using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>Seals pending logins with Data Protection, so that any node sharing its keys can finish them.</summary>
internal sealed class DataProtectionStateProtector(IDataProtectionProvider provider) : IFranceConnectStateProtector
{
    private readonly IDataProtector _protector = provider.CreateProtector("FranceConnect.Sdk.State.v1");

    public string Protect(string text) => _protector.Protect(text);

    public string? Unprotect(string sealedText)
    {
        try
        {
            return _protector.Unprotect(sealedText);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
