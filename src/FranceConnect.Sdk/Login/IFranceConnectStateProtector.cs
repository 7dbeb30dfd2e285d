namespace FranceConnect.Sdk;

/// <summary>
/// Seals pending logins and logouts so that a browser can carry them. The default one encrypts with
/// <see cref="FranceConnectOptions.StateKey"/>; the ASP.NET Core package uses Data Protection.
/// </summary>
public interface IFranceConnectStateProtector
{
    /// <summary>Encrypts and signs a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The sealed text, safe in a cookie.</returns>
    string Protect(string text);

    /// <summary>Opens a sealed text.</summary>
    /// <param name="sealedText">What <see cref="Protect"/> returned, or anything a stranger sent.</param>
    /// <returns>The text, or null when it was altered or sealed with another key. It never throws for that.</returns>
    string? Unprotect(string sealedText);
}
