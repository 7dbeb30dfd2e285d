using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>One main home at the taxe d'habitation. Codes and markers are kept as written: the description gives no values.</summary>
public sealed class SituationTaxeHabitation
{
    internal SituationTaxeHabitation(SituationTaxeHabitationWire wire)
    {
        CodeDirection = wire.CodeDsf.ToText();
        CodeCommune = wire.CodeCommune.ToText();
        CodeAdresse = wire.CodeAft.ToText();
        NumeroVoie = wire.NumVoie.ToText();
        IndiceRepetition = wire.Btq.ToText();
        LibelleVoie = wire.LibelleVoie.ToText();
        LibelleCommune = wire.LibelleCommune.ToText();
        RegimeTaxation = wire.RegimeTax.ToText();
        NatureImposition = wire.NatureImp.ToText();
        LibelleEdition1 = wire.LibelleEdition1.ToText();
        LibelleEdition2 = wire.LibelleEdition2.ToText();
        Locaux = wire.Locaux.Map(static list => list.ToList(static one => new LocalHabitation(one)));
    }

    /// <summary>The DGFiP's direction (<c>codeDsf</c>), not an INSEE département.</summary>
    public DataField<string> CodeDirection { get; }

    /// <summary>The commune within the direction (<c>codeCommune</c>), not an INSEE code by itself.</summary>
    public DataField<string> CodeCommune { get; }

    /// <summary>The DGFiP's code of the address (<c>codeAft</c>).</summary>
    public DataField<string> CodeAdresse { get; }

    /// <summary>The number in the street (<c>numVoie</c>).</summary>
    public DataField<string> NumeroVoie { get; }

    /// <summary>Bis, ter, quater (<c>btq</c>).</summary>
    public DataField<string> IndiceRepetition { get; }

    /// <summary>The street (<c>libelleVoie</c>).</summary>
    public DataField<string> LibelleVoie { get; }

    /// <summary>The town's name (<c>libelleCommune</c>).</summary>
    public DataField<string> LibelleCommune { get; }

    /// <summary>The regime of taxation (<c>regimeTax</c>).</summary>
    public DataField<string> RegimeTaxation { get; }

    /// <summary>The nature of the tax (<c>natureImp</c>).</summary>
    public DataField<string> NatureImposition { get; }

    /// <summary>The first printed label (<c>libelleEdition1</c>).</summary>
    public DataField<string> LibelleEdition1 { get; }

    /// <summary>The second printed label (<c>libelleEdition2</c>).</summary>
    public DataField<string> LibelleEdition2 { get; }

    /// <summary>The premises (<c>locaux</c>).</summary>
    public DataField<IReadOnlyList<LocalHabitation>> Locaux { get; }

    /// <summary>Nothing of the household.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(SituationTaxeHabitation);
}
