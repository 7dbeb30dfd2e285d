namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>
/// The scopes that open API Particulier's endpoints, to ask at the sign-in beside the identity. Each becomes a line on FranceConnect's page, and
/// needs a legal ground in the habilitation: ask the fewest.
/// </summary>
/// <remarks>An endpoint answers when one of its scopes at least is granted; what the others govern is absent.</remarks>
public static partial class ApiParticulierScopes
{
    /// <summary>The quotient and its month: <see cref="QuotientFamilial.Quotient"/>.</summary>
    public static FranceConnectScope CnafQuotientFamilial { get; } = FranceConnectScope.From("cnaf_quotient_familial");

    /// <summary>The adults of the household: <see cref="QuotientFamilial.Allocataires"/>.</summary>
    public static FranceConnectScope CnafAllocataires { get; } = FranceConnectScope.From("cnaf_allocataires");

    /// <summary>The children of the household: <see cref="QuotientFamilial.Enfants"/>.</summary>
    public static FranceConnectScope CnafEnfants { get; } = FranceConnectScope.From("cnaf_enfants");

    /// <summary>The household's address: <see cref="QuotientFamilial.Adresse"/>.</summary>
    public static FranceConnectScope CnafAdresse { get; } = FranceConnectScope.From("cnaf_adresse");
}
