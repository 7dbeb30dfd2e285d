using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A registration at France Travail.</summary>
public sealed class InscriptionDemandeurEmploi
{
    internal InscriptionDemandeurEmploi(InscriptionDemandeurEmploiWire wire)
    {
        DateDebut = wire.DateDebut.ToDate();
        DateFin = wire.DateFin.ToDate();
        Categorie = wire.Categorie.Value is { } value ? new CategorieInscription(value) : null;
        CodeCertificationCnav = CertificationCnav.From(wire.CodeCertificationCnav.Value);
    }

    /// <summary>When the registration began.</summary>
    public PartialDate? DateDebut { get; }

    /// <summary>When it ended; null while it lasts.</summary>
    public PartialDate? DateFin { get; }

    /// <summary>The category; null when there is none.</summary>
    public CategorieInscription? Categorie { get; }

    /// <summary>Whether the CNAV certified the identity.</summary>
    public CertificationCnav CodeCertificationCnav { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(InscriptionDemandeurEmploi);
}
