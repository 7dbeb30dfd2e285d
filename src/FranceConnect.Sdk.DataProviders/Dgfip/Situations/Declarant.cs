using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>A declarant of a tax household, as the DGFiP knows them; scope <c>dgfip_decl</c>, or one for each member.</summary>
public sealed class Declarant
{
    internal Declarant(
        Member<string> birthName,
        Member<string> usageName,
        Member<string> givenNames,
        Member<DateNaissanceWire> birthDate,
        Member<string> birthDepartement,
        Member<string> birthPlace
    )
    {
        NomNaissance = birthName.ToText();
        NomUsage = usageName.ToText();
        Prenoms = givenNames.ToText();
        DateNaissance = birthDate.MapValue(static date => date.ToDate());
        DepartementNaissance = birthDepartement.ToText();
        LieuNaissance = birthPlace.ToText();
    }

    /// <summary>The birth name (<c>nmNaiDec1</c>, <c>nmNaiDec2</c>).</summary>
    public DataField<string> NomNaissance { get; }

    /// <summary>The usage name (<c>nmUsaDec1</c>, <c>nmUsaDec2</c>).</summary>
    public DataField<string> NomUsage { get; }

    /// <summary>The given names in one text (<c>prnmDec1</c>, <c>prnmDec2</c>).</summary>
    public DataField<string> Prenoms { get; }

    /// <summary>The date of birth (<c>dateNaisDec1</c>, <c>dateNaisDec2</c>), which may be partial; its text is kept when it is malformed.</summary>
    public DataField<PartialDate> DateNaissance { get; }

    /// <summary>The département of birth (<c>dptNaissDec1</c>, <c>dptNaissDec2</c>), as written.</summary>
    public DataField<string> DepartementNaissance { get; }

    /// <summary>The name of the place of birth (<c>lieuNaissDec1</c>, <c>lieuNaissDec2</c>), as written.</summary>
    public DataField<string> LieuNaissance { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(Declarant);
}
