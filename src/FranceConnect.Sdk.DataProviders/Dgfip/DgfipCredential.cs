using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>A collectivité's client at the DGFiP. Its secret is never printed.</summary>
public sealed class DgfipCredential
{
    private const int LongestTeleservice = 200;

    /// <summary>The client of a habilitation.</summary>
    /// <param name="clientId">Its id.</param>
    /// <param name="clientSecret">Its secret.</param>
    /// <param name="idTeleservice">Its id of téléservice, sent in <c>ID_Teleservice</c>; null when nothing is to be sent.</param>
    /// <exception cref="ArgumentException">The id or the secret is empty, or the id of téléservice holds what a header cannot carry.</exception>
    public DgfipCredential(string clientId, string clientSecret, string? idTeleservice = null)
    {
        ClientId = Guard.NotEmpty(clientId);
        ClientSecret = Guard.NotEmpty(clientSecret);
        IdTeleservice = IsTeleservice(idTeleservice)
            ? NullIfEmpty(idTeleservice)
            : throw new ArgumentException("Not the id of a téléservice.", nameof(idTeleservice));
    }

    /// <summary>The client id.</summary>
    public string ClientId { get; }

    /// <summary>The id of téléservice; null when nothing is sent.</summary>
    public string? IdTeleservice { get; }

    internal string ClientSecret { get; }

    internal static bool IsTeleservice(string? text) =>
        text is null || (text.Length <= LongestTeleservice && text.All(c => c is > ' ' and <= '~'));

    /// <summary>The client id; never the secret.</summary>
    /// <returns>A word for a log.</returns>
    public override string ToString() => ClientId;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
