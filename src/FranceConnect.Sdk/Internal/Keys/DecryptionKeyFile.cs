namespace FranceConnect.Sdk.Internal;

/// <summary>A file that holds the private JWKS of one registration, or of several.</summary>
internal static class DecryptionKeyFile
{
    private const int MaxLength = 64 * 1024;

    /// <exception cref="FranceConnectException">It cannot be read, or holds no such keys (FCS1014).</exception>
    public static IReadOnlyList<DecryptionKey> Read(string path)
    {
        string text;
        try
        {
            if (new FileInfo(path).Length > MaxLength)
                throw Invalid("larger than 64 KiB");
            text = File.ReadAllText(path);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Invalid(exception.GetType().Name);
        }
        return DecryptionKey.FromJwks(text);
    }

    private static FranceConnectException Invalid(string what) =>
        new(FranceConnectErrorCode.DecryptionKeyInvalid, what);
}
