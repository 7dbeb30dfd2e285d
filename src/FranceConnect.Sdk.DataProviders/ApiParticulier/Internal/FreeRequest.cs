using System.Text.Json;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>An application's own request, checked: what is wrong in it is the caller's mistake, found before any call.</summary>
internal sealed record FreeRequest(string Route, string Provider, bool IsFranceConnect, ApiParticulierQuery Query)
{
    private static readonly HashSet<string> s_ownHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept",
        "Authorization",
        "Connection",
        "Cookie",
        "Host",
        "Proxy-Authorization",
        "Transfer-Encoding",
        "User-Agent",
    };

    public static FreeRequest Read(ApiParticulierRequest request)
    {
        Guard.NotNull(request);
        var route = Guard.NotNull(request.Path, nameof(request.Path)).TrimEnd('/');
        var segments = route.Split('/');
        if (
            segments.Length < 4
            || segments[0].Length > 0
            || !segments.Skip(1).All(IsSegment)
            || Version(segments[1]) < 3
        )
            throw new ArgumentException(
                "The path must be a route of version 3 or higher, modality included and without a query: /v3/provider/data/modality.",
                nameof(request)
            );
        var isFranceConnect = segments[segments.Length - 1] == "france_connect";
        // The gateway's cache forgets the period of a FranceConnect token's answer (API Particulier's documentation).
        var asksPeriod = segments[2] == "dss" && (Has(request, "annee") || Has(request, "mois"));
        var query = new ApiParticulierQuery
        {
            IsFresh = asksPeriod,
            IsAnotherPeriod = asksPeriod
                ? response =>
                    Differs((DataResponse)response, request, "annee")
                    || Differs((DataResponse)response, request, "mois")
                : null,
        };
        ReadParameters(request, query.Parameters);
        ReadHeaders(request, query.Headers);
        return new FreeRequest(route, segments[2], isFranceConnect, query);
    }

    private static void ReadParameters(ApiParticulierRequest request, QueryParameters parameters)
    {
        foreach (
            var same in request.Parameters.Where(pair => pair.Value is not null).GroupBy(pair => BareName(pair.Key))
        )
        {
            if (same.Key is "" or "recipient" or "delegation_id")
                throw new ArgumentException(
                    $"The parameter '{same.Key}' has no name, or is one the client adds itself.",
                    nameof(request)
                );
            var values = same.Select(pair => pair.Value!).ToList();
            if (values.Count > 1 || same.Any(pair => pair.Key.EndsWith("[]", StringComparison.Ordinal)))
                parameters.AddList(same.Key, values);
            else
                parameters.Add(same.Key, values[0]);
        }
    }

    private static void ReadHeaders(ApiParticulierRequest request, List<KeyValuePair<string, string>> headers)
    {
        foreach (var header in request.Headers)
        {
            if (
                string.IsNullOrEmpty(header.Key)
                || !header.Key.All(c => c == '-' || (c < 128 && char.IsLetterOrDigit(c)))
                || s_ownHeaders.Contains(header.Key)
                || header.Value is null
                || !HeaderText.IsValue(header.Value)
            )
                throw new ArgumentException(
                    $"The header '{header.Key}' is not one, holds what a header cannot carry, or is the client's own.",
                    nameof(request)
                );
            headers.Add(header);
        }
    }

    private static bool Has(ApiParticulierRequest request, string name) => Asked(request, name) is not null;

    private static string? Asked(ApiParticulierRequest request, string name) =>
        request.Parameters.FirstOrDefault(pair => pair.Key == name && pair.Value is not null).Value;

    private static bool Differs(DataResponse response, ApiParticulierRequest request, string name) =>
        int.TryParse(Asked(request, name), out var asked)
        && response.Data.ValueKind == JsonValueKind.Object
        && response.Data.TryGetProperty("quotient_familial", out var quotient)
        && quotient.ValueKind == JsonValueKind.Object
        && !(
            quotient.TryGetProperty(name, out var served)
            && served.ValueKind == JsonValueKind.Number
            && served.TryGetInt32(out var number)
            && number == asked
        );

    private static string BareName(string? name)
    {
        var bare = name ?? "";
        while (bare.EndsWith("[]", StringComparison.Ordinal))
            bare = bare.Substring(0, bare.Length - 2);
        return bare;
    }

    private static int Version(string segment)
    {
        var version = 0;
        if (segment.Length is < 2 or > 4 || segment[0] != 'v' || segment[1] == '0')
            return 0;
        foreach (var digit in segment.Skip(1))
            version = digit is >= '0' and <= '9' && version >= 0 ? (version * 10) + digit - '0' : -1;
        return version;
    }

    private static bool IsSegment(string segment) =>
        segment.Length > 0 && segment.All(c => c is '_' or '-' || (c < 128 && char.IsLetterOrDigit(c)));

    public override string ToString() => nameof(FreeRequest);
}
