using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk;

/// <summary>
/// A key pair of the vendor's that FranceConnect+ encrypts tokens for: the public half is published, the private half opens them.
/// Thread-safe. Its private half is never printed.
/// </summary>
/// <remarks>
/// FranceConnect+ asks for <c>use: enc</c>, <c>alg</c> and <c>kid</c> on the published key, and names that <c>kid</c> in each token
/// (protocol sheet §10). The pairs it accepts: P-256 for <c>ECDH-ES</c>, RSA for <c>RSA-OAEP</c> and <c>RSA-OAEP-256</c>.
/// </remarks>
public sealed class DecryptionKey
{
    /// <summary><c>ECDH-ES</c> over P-256, the default of this package: the smallest and the fastest.</summary>
    public const string EcdhEs = "ECDH-ES";

    /// <summary><c>RSA-OAEP</c> (with SHA-1, as RFC 7518 §4.3 defines it).</summary>
    public const string RsaOaep = "RSA-OAEP";

    /// <summary><c>RSA-OAEP-256</c>.</summary>
    public const string RsaOaep256 = "RSA-OAEP-256";

    private readonly Jwk _jwk;
    private readonly Func<byte[], CancellationToken, Task<byte[]>>? _device;
    private readonly RsaPrivateKey? _rsa;
    private readonly EllipticPrivateKey? _elliptic;

    private DecryptionKey(Jwk jwk, Func<byte[], CancellationToken, Task<byte[]>>? device)
    {
        _jwk = jwk;
        _device = device;
        if (device is not null)
            return;
        if (!jwk.IsPrivate)
            throw Invalid("d is missing");
        if (jwk.Elliptic is { } elliptic)
            _elliptic = new EllipticPrivateKey(elliptic);
        else
            _rsa = new RsaPrivateKey(jwk.Rsa!.Value, jwk.Algorithm == RsaOaep256);
        if (!(_elliptic?.IsConsistent() ?? _rsa!.IsConsistent()))
            throw Invalid("the private half is not that of the public half");
    }

    internal static IReadOnlyList<string> Algorithms { get; } = [EcdhEs, RsaOaep, RsaOaep256];

    /// <summary>The <c>kid</c>, by which FranceConnect+ says which key a token is for.</summary>
    public string KeyId => _jwk.KeyId;

    /// <summary><see cref="EcdhEs"/>, <see cref="RsaOaep"/> or <see cref="RsaOaep256"/>.</summary>
    public string Algorithm => _jwk.Algorithm;

    /// <summary>Makes a new pair: P-256, or RSA of 2048 bits.</summary>
    /// <param name="algorithm">The algorithm registered at FranceConnect+.</param>
    /// <param name="keyId">Its id; default: its thumbprint (RFC 7638).</param>
    /// <returns>The pair. Keep <see cref="ToPrivateJwk"/> in a secret store.</returns>
    /// <exception cref="FranceConnectException">Another algorithm (FCS1014).</exception>
    public static DecryptionKey Generate(string algorithm = EcdhEs, string? keyId = null)
    {
        if (!Algorithms.Contains(Guard.NotNull(algorithm), StringComparer.Ordinal))
            throw Invalid("alg");
        return new DecryptionKey(
            algorithm == EcdhEs
                ? new Jwk(KeyPairs.NewElliptic(), algorithm, keyId)
                : new Jwk(KeyPairs.NewRsa(), algorithm, keyId),
            null
        );
    }

    /// <summary>Reads one private key (RFC 7517).</summary>
    /// <param name="jwk">A JSON Web Key with its private members, <c>kid</c> and, for RSA, <c>alg</c>.</param>
    /// <returns>The key.</returns>
    /// <exception cref="FranceConnectException">It is no such key; the message names what is wrong, never a value (FCS1014).</exception>
    public static DecryptionKey FromJwk(string jwk) => new(Jwk.Read(Guard.NotNull(jwk)), null);

    /// <summary>Reads a set of private keys: every member of it is one, the first is the newest.</summary>
    /// <param name="jwks">A JSON Web Key Set.</param>
    /// <returns>The keys, one at least.</returns>
    /// <exception cref="FranceConnectException">As <see cref="FromJwk"/>; or the set is empty or holds an id twice (FCS1014).</exception>
    public static IReadOnlyList<DecryptionKey> FromJwks(string jwks)
    {
        var keys = Jwk.ReadSet(Guard.NotNull(jwks)).Select(jwk => new DecryptionKey(jwk, null)).ToArray();
        if (FindMistake(keys) is { } mistake)
            throw Invalid(mistake);
        return Array.AsReadOnly(keys);
    }

    /// <summary>A key whose private half stays in a device or a vault (HSM, KMS), which does the one operation that needs it.</summary>
    /// <param name="publicJwk">The public half.</param>
    /// <param name="operation">
    /// For RSA: gets the encrypted content key, answers the decrypted one (32 bytes). For ECDH-ES: gets FranceConnect+'s ephemeral point,
    /// uncompressed (65 bytes, 0x04 first), answers the shared secret, its x coordinate (32 bytes). Called on a thread of the pool. What it
    /// throws counts as a token that cannot be decrypted (FCS3041); only the exception's type is logged. Its token is cancelled when the
    /// login's 30 seconds are over: the login then ends (FCS2022), whether the operation obeys or not.
    /// </param>
    /// <returns>The key.</returns>
    /// <exception cref="FranceConnectException">The public half is no such key (FCS1014).</exception>
    public static DecryptionKey FromDevice(string publicJwk, Func<byte[], CancellationToken, Task<byte[]>> operation) =>
        new(Jwk.Read(Guard.NotNull(publicJwk)), Guard.NotNull(operation));

    /// <summary>The published half.</summary>
    /// <returns>A JSON Web Key with <c>use</c>, <c>alg</c> and <c>kid</c>.</returns>
    public string ToPublicJwk() => Jwk.Write(json => _jwk.WriteTo(json, includePrivate: false));

    /// <summary>Both halves, to keep in a secret store.</summary>
    /// <returns>A private JSON Web Key.</returns>
    /// <exception cref="InvalidOperationException">The private half is in a device.</exception>
    public string ToPrivateJwk() =>
        _device is null
            ? Jwk.Write(json => _jwk.WriteTo(json, includePrivate: true))
            : throw new InvalidOperationException("The private half of this key is in a device.");

    /// <summary>The algorithm and the id.</summary>
    /// <returns>For example <c>ECDH-ES 2026-09</c>.</returns>
    public override string ToString() => $"{Algorithm} {KeyId}";

    internal static string ToPublicJwks(IEnumerable<DecryptionKey> keys) => Jwk.WriteSet(keys.Select(key => key._jwk));

    /// <summary>
    /// What keeps keys from being a set; null when nothing does. A token names its key by the <c>kid</c> alone: of two that share one, the
    /// second would open nothing.
    /// </summary>
    internal static string? FindMistake(IReadOnlyList<DecryptionKey?> keys)
    {
        if (keys.Count == 0)
            return "the set is empty";
        if (keys.Contains(null))
            return "a key is null";
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return keys.FirstOrDefault(key => !ids.Add(key!.KeyId)) is { } twin
            ? $"two keys have the same kid '{twin.KeyId}'"
            : null;
    }

    /// <summary>
    /// Whether the public numbers alone already say no: a size, a point off the curve. A key at hand sees by itself that a point is off it,
    /// before its private half is used; a device is not relied on.
    /// </summary>
    internal bool CanOpen(Jwe jwe) =>
        jwe.EphemeralKey is { } point
            ? _device is null || EllipticPrivateKey.IsOnCurve(point)
            : jwe.EncryptedKey.Length == _jwk.Rsa!.Value.Modulus!.Length;

    /// <summary>The content key; null when it does not open.</summary>
    internal async Task<byte[]?> OpenAsync(Jwe jwe, CancellationToken cancellationToken)
    {
        if (jwe.EphemeralKey is not { } point)
            return _device is null
                ? _rsa!.Decrypt(jwe.EncryptedKey)
                : await AskAsync(jwe.EncryptedKey).ConfigureAwait(false);
        var secret = _device is null
            ? _elliptic!.Agree(point)
            : await AskAsync([4, .. point.X!, .. point.Y!]).ConfigureAwait(false);
        return secret is null ? null : ConcatKdf.Derive(secret, Jwe.ContentEncryption, jwe.PartyU, jwe.PartyV);

        Task<byte[]> AskAsync(byte[] input) =>
            VendorCall.RunAsync(cancellation => _device!(input, cancellation), cancellationToken);
    }

    private static FranceConnectException Invalid(string what) =>
        new(FranceConnectErrorCode.DecryptionKeyInvalid, what);
}
