namespace FranceConnect.Sdk.Prefill;

/// <summary>
/// The four forms every town hall has. Take one as it is, or <see cref="FormDefinition.Derive"/> your own from it. What is never prefilled (health,
/// diet, agreements) is there as plain inputs.
/// </summary>
public static partial class Forms
{
    /// <summary>The four of them.</summary>
    public static IReadOnlyList<FormDefinition> All => Catalogue.All;

    // In a class of its own: static members of partial files have no defined order of initialisation.
    private static class Catalogue
    {
        internal static readonly IReadOnlyList<FormDefinition> All = Array.AsReadOnly([
            Creche,
            Cantine,
            TransportScolaire,
            ActivitesMunicipales,
        ]);
    }
}
