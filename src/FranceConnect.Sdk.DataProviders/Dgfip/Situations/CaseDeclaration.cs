using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>A box of an income tax return and what it holds.</summary>
public sealed class CaseDeclaration
{
    internal CaseDeclaration(CaseDeclarationWire wire)
    {
        Code = wire.Code.Value ?? "";
        Valeur = wire.Valeur.Value;
    }

    /// <summary>The box, for example <c>1AJ</c>; empty when it is not given.</summary>
    public string Code { get; }

    /// <summary>The value, euros for an amount; null when it is not a number.</summary>
    public decimal? Valeur { get; }

    /// <summary>Nothing of the household.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CaseDeclaration);
}
