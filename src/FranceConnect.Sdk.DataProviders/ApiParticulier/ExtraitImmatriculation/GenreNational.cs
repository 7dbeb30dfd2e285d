namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The French kind of a vehicle, for example <c>VP</c> (private car). Any other text is kept. The default value is an empty text.</summary>
public readonly record struct GenreNational
{
    private static readonly string?[] s_known =
    [
        "VP",
        "CTTE",
        "VASP",
        "TCP",
        "TRR",
        "CAM",
        "REM",
        "RESP",
        "SRAT",
        "SREM",
        "CL",
        "CYCL",
        "MTL",
        "MTT1",
        "MTT2",
        "MOTO",
        "MAGA",
        "QM",
        "TRA",
    ];

    private readonly string? _value;

    private GenreNational(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Private car, <c>VP</c>.</summary>
    public static GenreNational VP { get; } = new("VP");

    /// <summary>Kind <c>CTTE</c>.</summary>
    public static GenreNational CTTE { get; } = new("CTTE");

    /// <summary>Kind <c>VASP</c>.</summary>
    public static GenreNational VASP { get; } = new("VASP");

    /// <summary>Kind <c>TCP</c>.</summary>
    public static GenreNational TCP { get; } = new("TCP");

    /// <summary>Kind <c>TRR</c>.</summary>
    public static GenreNational TRR { get; } = new("TRR");

    /// <summary>Kind <c>CAM</c>.</summary>
    public static GenreNational CAM { get; } = new("CAM");

    /// <summary>Kind <c>REM</c>.</summary>
    public static GenreNational REM { get; } = new("REM");

    /// <summary>Kind <c>RESP</c>.</summary>
    public static GenreNational RESP { get; } = new("RESP");

    /// <summary>Kind <c>SRAT</c>.</summary>
    public static GenreNational SRAT { get; } = new("SRAT");

    /// <summary>Kind <c>SREM</c>.</summary>
    public static GenreNational SREM { get; } = new("SREM");

    /// <summary>Kind <c>CL</c>.</summary>
    public static GenreNational CL { get; } = new("CL");

    /// <summary>Kind <c>CYCL</c>.</summary>
    public static GenreNational CYCL { get; } = new("CYCL");

    /// <summary>Kind <c>MTL</c>.</summary>
    public static GenreNational MTL { get; } = new("MTL");

    /// <summary>Kind <c>MTT1</c>.</summary>
    public static GenreNational MTT1 { get; } = new("MTT1");

    /// <summary>Kind <c>MTT2</c>.</summary>
    public static GenreNational MTT2 { get; } = new("MTT2");

    /// <summary>Kind <c>MOTO</c>.</summary>
    public static GenreNational MOTO { get; } = new("MOTO");

    /// <summary>Kind <c>MAGA</c>.</summary>
    public static GenreNational MAGA { get; } = new("MAGA");

    /// <summary>Kind <c>QM</c>.</summary>
    public static GenreNational QM { get; } = new("QM");

    /// <summary>Kind <c>TRA</c>.</summary>
    public static GenreNational TRA { get; } = new("TRA");

    /// <summary>Whether it is one of the documented codes.</summary>
    public bool IsKnown => Array.IndexOf(s_known, _value) >= 0;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static GenreNational From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
