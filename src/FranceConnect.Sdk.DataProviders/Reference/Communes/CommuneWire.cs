namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>A commune of API Géo, associated and delegated ones included (<c>chefLieu</c>).</summary>
internal sealed class CommuneWire : WireRecord
{
    public const string Fields =
        "nom,code,codeParent,codesPostaux,siren,codeEpci,codeDepartement,codeRegion,population";

    public Member<string> Code { get; init; }
    public Member<string> Nom { get; init; }
    public Member<string> CodeParent { get; init; }
    public Member<string> ChefLieu { get; init; }
    public Member<IReadOnlyList<string>> CodesPostaux { get; init; }
    public Member<string> Siren { get; init; }
    public Member<string> CodeEpci { get; init; }
    public Member<string> CodeDepartement { get; init; }
    public Member<string> CodeRegion { get; init; }
    public Member<decimal?> Population { get; init; }
}
