using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>Seals with Data Protection, so that any node sharing its keys can open.</summary>
internal sealed class DataProtectionPrefillProtector(IDataProtectionProvider provider) : IPrefillProtector
{
    private const string Version = "v1";

    public byte[] Protect(string purpose, byte[] data) => For(purpose).Protect(data);

    public byte[]? Unprotect(string purpose, byte[] sealedData)
    {
        try
        {
            return For(purpose).Unprotect(sealedData);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For(string purpose) => provider.CreateProtector(purpose, Version);
}
