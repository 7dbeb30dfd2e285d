using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Reference;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class AddressesClient(ReferenceApi api) : IAddressesClient
{
    private const string Route = "/geocodage/search";

    public Task<DataResult<IReadOnlyList<Adresse>>> SearchAsync(
        RechercheAdresse recherche,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        Guard.NotNull(recherche);
        if (recherche.Limite is < 1 or > 20)
            throw new ArgumentException("The limit is between 1 and 20.", nameof(recherche));
        var text = Clean(recherche.Texte);
        var mistake =
            text.Length is < 3 or > 200 ? "the text has 3 to 200 characters; no call was made"
            : recherche.CodePostal is { } postal && (postal.Length != 5 || !postal.All(c => c is >= '0' and <= '9'))
                ? "not a postal code; no call was made"
            : recherche.CodeCommune is { IsWellFormed: false } ? "not the code of a commune; no call was made"
            : null;
        if (mistake is not null)
            return Task.FromResult(api.Reject<IReadOnlyList<Adresse>>(mistake));
        var query = new QueryParameters()
            .Add("q", text)
            .Add("autocomplete", "0")
            .Add("limit", recherche.Limite)
            .Add("postcode", recherche.CodePostal)
            .Add("citycode", recherche.CodeCommune?.Value)
            .Add("type", recherche.Type == default ? null : recherche.Type.ToString());
        return api.AskAsync(Route, Route, query, AdresseWire.ReadAll, options, cancellationToken);
    }

    public async Task<DataResult<AdresseStructuree>> StructureAsync(
        AdresseFoyer adresse,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        Guard.NotNull(adresse);
        if (PostalLines.Read(adresse) is not { } lines)
            return NotFound("abroad, or without a town; no call was made");
        var found = await SearchAsync(
                new RechercheAdresse { Texte = lines.Text, Limite = 1 },
                options,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (!found.IsFound)
            return new(found.Outcome, null, found.Error, found.Response, found.ObtainedAt);
        return found.Value.Count == 0
            ? NotFound("nothing resembles the lines")
            : new(
                DataOutcome.Found,
                new AdresseStructuree(adresse, lines, found.Value[0]),
                null,
                found.Response,
                found.ObtainedAt
            );
    }

    // The service refuses a text that begins with anything but a letter or a digit.
    private static string Clean(string? text)
    {
        var start = 0;
        while (text is not null && start < text.Length && !char.IsLetterOrDigit(text[start]))
            start++;
        return text?.Substring(start).TrimEnd() ?? "";
    }

    private DataResult<AdresseStructuree> NotFound(string detail) =>
        api.Without<AdresseStructuree>(DataOutcome.NotFound, FranceConnectErrorCode.DataNotFound, detail);
}
