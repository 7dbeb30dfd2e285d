using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Where a French national of 16 to 25 stands with the service national, from the DSNJ. Scope <c>dsnj_statut_service_national</c>.</summary>
/// <remarks>
/// Source: API Particulier's documentation. Outside these ages the DSNJ refuses to answer (code <c>39400</c>,
/// <see cref="DataOutcome.RequestRejected"/>). Keep a way to hand in the certificate.
/// </remarks>
public sealed class ServiceNational
{
    internal ServiceNational(ServiceNationalWire wire)
    {
        StatutServiceNational = wire.StatutServiceNational.MapValue(static value =>
            (StatutServiceNational?)ApiParticulier.StatutServiceNational.From(value)
        );
        Commentaires = wire.Commentaires.Map(static value => value);
    }

    /// <summary>Where the person stands.</summary>
    public DataField<StatutServiceNational> StatutServiceNational { get; }

    /// <summary>The DSNJ's free text, in French.</summary>
    public DataField<string> Commentaires { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(ServiceNational);
}
