using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>What a person is to the AEEH (allocation d'éducation de l'enfant handicapé): the parent who receives it, the child, or neither.</summary>
/// <remarks>Source: API Particulier's documentation. In beta: access is on request.</remarks>
public sealed class AllocationEnfantHandicape
{
    internal AllocationEnfantHandicape(AllocationEnfantHandicapeWire wire)
    {
        Status = wire.Status.MapValue(static text =>
            (AllocationEnfantHandicapeStatus?)AllocationEnfantHandicapeStatus.From(text)
        );
        DateDebutDroit = wire.DateDebutDroit.MapDate();
    }

    /// <summary>The person's part in it; scope <c>cnav_allocation_enfant_handicape</c>.</summary>
    public DataField<AllocationEnfantHandicapeStatus> Status { get; }

    /// <summary>The first day of the current right; no value outside the benefit. Scope <c>cnav_allocation_enfant_handicape</c>.</summary>
    public DataField<PartialDate> DateDebutDroit { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(AllocationEnfantHandicape);
}
