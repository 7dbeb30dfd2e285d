using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A vehicle's registration.</summary>
public sealed class DonneesImmatriculation
{
    internal DonneesImmatriculation(DonneesImmatriculationWire wire)
    {
        NumeroImmatriculation = wire.NumeroImmatriculation.Value;
        DatePremiereImmatriculation = wire.DatePremiereImmatriculation.ToDate();
        StatutLocation = wire.StatutLocation.Value is { } lease
            ? new CodeSiv<StatutLocation>(lease, ApiParticulier.StatutLocation.From)
            : null;
    }

    /// <summary>The number on the plate.</summary>
    public string? NumeroImmatriculation { get; }

    /// <summary>When the vehicle was first registered.</summary>
    public PartialDate? DatePremiereImmatriculation { get; }

    /// <summary>The lease; its code and label are empty when there is none.</summary>
    public CodeSiv<StatutLocation>? StatutLocation { get; }

    /// <summary>Nothing of the vehicle.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(DonneesImmatriculation);
}
