namespace FranceConnect.Sdk.Simulator;

/// <summary>One resource of API Impôt particulier: the OAuth scope that opens it and the media type of its answer.</summary>
internal sealed record DgfipResource(string Scope, string MediaType)
{
    private const string Vendor = "application/prs.dgfip.part.";

    public static DgfipResource Income { get; } = new("RessourceIR", Vendor + "situations.ir.assiettes.v1+json");

    public static DgfipResource LatestIncome { get; } =
        new("RessourceIRDerniere", Vendor + "derniere.situations.ir.assiettes.v1+json");

    public static DgfipResource LatestIncomeOfTwoYears { get; } =
        new("RessourceIRDerniere2", Vendor + "derniere.situations.ir.assiettes.v1+json");

    public static DgfipResource Housing { get; } =
        new("RessourceTHPrincipale", Vendor + "situations.th.assiettes.v1+json");

    public static IReadOnlyList<DgfipResource> All { get; } = [Income, LatestIncome, LatestIncomeOfTwoYears, Housing];
}
