using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>The dependants of a tax household, in all and by box of the income tax return.</summary>
/// <remarks>The letters are the return's own; what each counts is written on the return of the year.</remarks>
public sealed class PersonnesACharge
{
    internal PersonnesACharge(PersonnesAChargeWire wire)
    {
        Total = Count(wire.NbPac);
        CaseF = Count(wire.NbPacF);
        CaseG = Count(wire.NbPacG);
        CaseH = Count(wire.NbPacH);
        CaseI = Count(wire.NbPacI);
        CaseJ = Count(wire.NbPacJ);
        CaseN = Count(wire.NbPacN);
        CaseP = Count(wire.NbPacP);
        CaseR = Count(wire.NbPacR);
    }

    /// <summary>All of them (<c>nbPac</c>).</summary>
    public DataField<int> Total { get; }

    /// <summary>Box F (<c>nbPacF</c>).</summary>
    public DataField<int> CaseF { get; }

    /// <summary>Box G (<c>nbPacG</c>).</summary>
    public DataField<int> CaseG { get; }

    /// <summary>Box H (<c>nbPacH</c>).</summary>
    public DataField<int> CaseH { get; }

    /// <summary>Box I (<c>nbPacI</c>).</summary>
    public DataField<int> CaseI { get; }

    /// <summary>Box J (<c>nbPacJ</c>).</summary>
    public DataField<int> CaseJ { get; }

    /// <summary>Box N (<c>nbPacN</c>).</summary>
    public DataField<int> CaseN { get; }

    /// <summary>Box P (<c>nbPacP</c>).</summary>
    public DataField<int> CaseP { get; }

    /// <summary>Box R (<c>nbPacR</c>).</summary>
    public DataField<int> CaseR { get; }

    /// <summary>Nothing of the household.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(PersonnesACharge);

    private static DataField<int> Count(Member<decimal?> member) => member.MapValue(_ => member.ToInteger());
}
