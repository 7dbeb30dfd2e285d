using System.Text.Json;
using FranceConnect.Sdk.DataProviders.Reference;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal sealed class CommunesClient(ReferenceApi api, TimeProvider time, TimeSpan cacheLifetime) : ICommunesClient
{
    /// <summary>All codes and postal codes of France would make some 45,000; a process meets those of its towns and births.</summary>
    private const int Capacity = 5_000;
    private const int LongestName = 100;
    private const string SearchRoute = "/communes";

    private readonly BoundedCache<DataResult<Commune>> _byCode = new(time, Capacity, cacheLifetime);
    private readonly BoundedCache<DataResult<IReadOnlyList<Commune>>> _lists = new(time, Capacity, cacheLifetime);

    public async Task<DataResult<Commune>> FindAsync(
        CommuneCode code,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        if (!code.IsWellFormed)
            return api.Reject<Commune>("not the code of a commune; no call was made");
        if (_byCode.Find(code.Value) is { } known)
            return known;
        var result = IsArrondissement(code)
            ? await FindArrondissementAsync(code, options, cancellationToken).ConfigureAwait(false)
            : await FindCommuneAsync(code, options, cancellationToken).ConfigureAwait(false);
        if (result.IsFound)
            _byCode.Keep(code.Value, WithoutItsAnswer(result));
        return result;
    }

    public Task<DataResult<IReadOnlyList<Commune>>> SearchByPostalCodeAsync(
        string codePostal,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        Guard.NotNull(codePostal).Length == 5 && codePostal.All(c => c is >= '0' and <= '9')
            ? ListAsync("codePostal", codePostal, null, options, cancellationToken)
            : Task.FromResult(api.Reject<IReadOnlyList<Commune>>("not a postal code; no call was made"));

    public Task<DataResult<IReadOnlyList<Commune>>> SearchByNameAsync(
        string nom,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        var text = Guard.NotNull(nom).Trim();
        return text.Length is > 0 and <= LongestName
            ? SearchAsync(
                new QueryParameters().Add("nom", text).Add("boost", "population").Add("limit", 10),
                options,
                cancellationToken
            )
            : Task.FromResult(api.Reject<IReadOnlyList<Commune>>("the name has 1 to 100 characters; no call was made"));
    }

    public Task<DataResult<IReadOnlyList<Commune>>> GetArrondissementsAsync(
        CommuneCode commune,
        DataCallOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        commune.IsWellFormed
            ? ListAsync("codeParent", commune.Value, "arrondissement-municipal", options, cancellationToken)
            : Task.FromResult(api.Reject<IReadOnlyList<Commune>>("not the code of a commune; no call was made"));

    // The API's route by code does not document a type: the search does.
    private async Task<DataResult<Commune>> FindArrondissementAsync(
        CommuneCode code,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
    {
        var query = new QueryParameters().Add("code", code.Value).Add("type", "arrondissement-municipal");
        var list = await SearchAsync(query, options, cancellationToken).ConfigureAwait(false);
        return list.IsFound && list.Value.Count == 1 ? Found(list.Value[0], list)
            : list.IsFound ? NotFound()
            : Failed(list);
    }

    // In force; then a code a commune of today had or took over; then a part of one, which kept its own code.
    private async Task<DataResult<Commune>> FindCommuneAsync(
        CommuneCode code,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
    {
        var today = await AskCodeAsync(code, null, null, options, cancellationToken).ConfigureAwait(false);
        if (today.Outcome != DataOutcome.NotFound)
            return today;
        var former = await api.AskAsync(
                SearchRoute,
                SearchRoute,
                new QueryParameters().Add("ancienCode", code.Value).Add("fields", CommuneWire.Fields),
                static body => ReferenceJson.ReadList(body, ReferenceJson.Default.CommuneWire),
                options,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (!former.IsFound)
            return former.Outcome == DataOutcome.NotFound ? NotFound() : Failed(former);
        // Several heirs: none of them is the place.
        if (former.Value.Count == 1)
            return Found(new Commune(former.Value[0], code, FormerName(code, former.Value[0].Nom.Value)), former);
        var part = await api.AskAsync(
                "/communes_associees_deleguees/{code}",
                "/communes_associees_deleguees/" + code.Value,
                new QueryParameters().Add("fields", "nom,code,chefLieu"),
                ReadCommune,
                options,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (!part.IsFound)
            return part.Outcome == DataOutcome.NotFound ? NotFound() : Failed(part);
        return CommuneCode.TryParse(part.Value.ChefLieu.Value, out var chefLieu) && chefLieu != code
            ? await AskCodeAsync(chefLieu, code, part.Value.Nom.Value, options, cancellationToken).ConfigureAwait(false)
            : NotFound();
    }

    private async Task<DataResult<Commune>> AskCodeAsync(
        CommuneCode code,
        CommuneCode? formerCode,
        string? formerName,
        DataCallOptions? options,
        CancellationToken cancellationToken
    ) =>
        await api.AskAsync(
                "/communes/{code}",
                "/communes/" + code.Value,
                new QueryParameters().Add("fields", CommuneWire.Fields),
                body => ReadCommune(body) is { } wire ? new Commune(wire, formerCode, formerName) : null,
                options,
                cancellationToken
            )
            .ConfigureAwait(false);

    private async Task<DataResult<IReadOnlyList<Commune>>> ListAsync(
        string criterion,
        string value,
        string? type,
        DataCallOptions? options,
        CancellationToken cancellationToken
    )
    {
        var key = $"{criterion} {value}";
        if (_lists.Find(key) is { } known)
            return known;
        var query = new QueryParameters().Add(criterion, value).Add("type", type);
        var result = await SearchAsync(query, options, cancellationToken).ConfigureAwait(false);
        if (result.IsFound)
            _lists.Keep(key, WithoutItsAnswer(result));
        return result;
    }

    private Task<DataResult<IReadOnlyList<Commune>>> SearchAsync(
        QueryParameters query,
        DataCallOptions? options,
        CancellationToken cancellationToken
    ) =>
        api.AskAsync(
            SearchRoute,
            SearchRoute,
            query.Add("fields", CommuneWire.Fields),
            static body =>
                ReferenceJson
                    .ReadList(body, ReferenceJson.Default.CommuneWire)
                    ?.ToList(static wire => new Commune(wire)),
            options,
            cancellationToken
        );

    private static CommuneWire? ReadCommune(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
        && body.Deserialize(ReferenceJson.Default.CommuneWire) is { Code.Value.Length: > 0 } wire
            ? wire
            : null;

    // For a merged commune the embedded table has its own name; for any other former code, that of the commune of today.
    private static string? FormerName(CommuneCode code, string? today) =>
        code.Label is { } label && label != today ? label : null;

    private static bool IsArrondissement(CommuneCode code) =>
        int.TryParse(code.Value, out var number)
        && number is (>= 75101 and <= 75120) or (>= 69381 and <= 69389) or (>= 13201 and <= 13216);

    // The models are small; the answers they were read from are several times larger.
    private static DataResult<T> WithoutItsAnswer<T>(DataResult<T> result)
        where T : class => new(result.Outcome, result.Value, null, null, result.ObtainedAt);

    private static DataResult<Commune> Found<T>(Commune commune, DataResult<T> source)
        where T : class => new(DataOutcome.Found, commune, null, source.Response, source.ObtainedAt);

    private static DataResult<Commune> Failed<T>(DataResult<T> source)
        where T : class => new(source.Outcome, null, source.Error, source.Response, source.ObtainedAt);

    private DataResult<Commune> NotFound() =>
        api.Without<Commune>(
            DataOutcome.NotFound,
            FranceConnectErrorCode.DataNotFound,
            "neither a code in force nor a former one"
        );
}
