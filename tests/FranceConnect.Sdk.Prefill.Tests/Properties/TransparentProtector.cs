using System.Buffers.Text;
using System.Text;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>Seals nothing, so that what would be sealed can be read.</summary>
internal sealed class TransparentProtector : IPrefillProtector
{
    public byte[] Protect(string purpose, byte[] data) => data;

    public byte[]? Unprotect(string purpose, byte[] sealedData) => sealedData;

    public static string Read(string text) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
}
