namespace FranceConnect.Sdk.Simulator;

/// <summary>The published error codes, and the HTTP status each really answers, which the OpenAPI file groups otherwise.</summary>
internal static class ApiErrorCodes
{
    // Two digits for the provider, « xx » for whichever is asked, then three for the case.
    private static readonly HashSet<string> s_families =
    [
        "xx",
        "10",
        "23",
        "24",
        "25",
        "26",
        "30",
        "31",
        "35",
        "37",
        "39",
        "40",
        "41",
        "42",
    ];

    /// <summary>The status of a code, or null when the code is not published.</summary>
    public static int? StatusOf(string code) =>
        code switch
        {
            "00101" or "00103" or "00105" or "00106" or "50001" or "50002" or "50003" => 401,
            "00100" or "00107" => 403,
            "00402" or "42005" => 404,
            "00015" => 409,
            "00429" => 429,
            "00500" => 500,
            "00503" => 501,
            "00501" or "31501" or "31502" or "31503" => 502,
            _ when IsOfParameters(code) => 422,
            _ when s_families.Contains(code[..2]) => StatusOfCase(code[2..]),
            _ => null,
        };

    /// <summary>True for a code that refuses what the call asks.</summary>
    public static bool IsOfParameters(string code) =>
        code
            is "00203"
                or "00210"
                or "00211"
                or "00353"
                or "00354"
                or "00355"
                or "00356"
                or "00360"
                or "00361"
                or "00362"
                or "00363"
                or "00364"
                or "00365"
                or "00366"
                or "00367"
                or "00368"
                or "00380"
                or "00391"
                or "00400"
                or "00410"
                or "00411"
                or "00412"
                or "00413"
                or "00414"
                or "00416"
                or "00417"
                or "00419"
                or "00420"
                or "00421"
                or "00422"
                or "00423"
                or "00424"
                or "00425"
                or "00426"
                or "00427"
                or "00428"
                or "00430"
                or "39400";

    private static int? StatusOfCase(string number) =>
        number switch
        {
            "000" or "001" or "004" or "006" or "008" or "009" or "011" or "999" => 502,
            "002" => 504,
            "003" => 404,
            "005" => 451,
            "020" => 503,
            _ => null,
        };
}
