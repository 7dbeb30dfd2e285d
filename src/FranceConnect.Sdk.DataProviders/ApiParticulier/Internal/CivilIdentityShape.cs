namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>What a provider takes of a civil identity (API Particulier's documentation).</summary>
internal sealed record CivilIdentityShape
{
    public static CivilIdentityShape Dss { get; } =
        new()
        {
            UsageName = true,
            Country = true,
            TownName = true,
            DateIsOptional = true,
        };

    public static CivilIdentityShape Cnous { get; } = new() { SexIsOptional = true, TownName = true };

    public static CivilIdentityShape Mesri { get; } = new() { MaxGivenNames = 1, TownName = true };

    public static CivilIdentityShape Men { get; } = new() { Town = false };

    public static CivilIdentityShape Dsnj { get; } = new() { Country = true };

    public static CivilIdentityShape GipMds { get; } = new() { Sex = false, Town = false };

    public int MaxGivenNames { get; init; } = 3;

    public bool UsageName { get; init; }

    public bool DateIsOptional { get; init; }

    public bool Sex { get; init; } = true;

    public bool SexIsOptional { get; init; }

    public bool Country { get; init; }

    public bool Town { get; init; } = true;

    public bool TownName { get; init; }

    public override string ToString() => nameof(CivilIdentityShape);
}
