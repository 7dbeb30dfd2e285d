namespace FranceConnect.Sdk.Prefill;

/// <summary>
/// Encrypts and signs what is kept of a prefilled form. <c>FranceConnect.Sdk.Prefill.AspNetCore</c> brings one over Data Protection; an application
/// without ASP.NET Core brings its own: authenticated encryption (AES-GCM, or AES-CBC with HMAC), the purpose among what is authenticated.
/// </summary>
/// <remarks>Registered as a singleton, or as a service that is safe to share between threads.</remarks>
public interface IPrefillProtector
{
    /// <summary>Encrypts and signs.</summary>
    /// <param name="purpose">What the data is for: what was sealed for one purpose opens for no other.</param>
    /// <param name="data">The data.</param>
    /// <returns>The sealed data.</returns>
    byte[] Protect(string purpose, byte[] data);

    /// <summary>Opens what was sealed.</summary>
    /// <param name="purpose">What the data is for.</param>
    /// <param name="sealedData">What <see cref="Protect"/> returned, or anything a stranger sent.</param>
    /// <returns>The data, or null when it was altered, or sealed for another purpose or with another key. It never throws for that.</returns>
    byte[]? Unprotect(string purpose, byte[] sealedData);
}
