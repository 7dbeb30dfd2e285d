namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A person's part in the AEEH: <c>allocataire</c>, <c>ouvrant_droit</c> or <c>non_beneficiaire</c>; any other text is kept. The default value is an empty text.</summary>
public readonly record struct AllocationEnfantHandicapeStatus
{
    private readonly string? _value;

    private AllocationEnfantHandicapeStatus(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>The parent or guardian who receives it.</summary>
    public static AllocationEnfantHandicapeStatus Allocataire { get; } = new("allocataire");

    /// <summary>The child it is given for.</summary>
    public static AllocationEnfantHandicapeStatus OuvrantDroit { get; } = new("ouvrant_droit");

    /// <summary>Neither.</summary>
    public static AllocationEnfantHandicapeStatus NonBeneficiaire { get; } = new("non_beneficiaire");

    /// <summary>Whether it is one of the documented values.</summary>
    public bool IsKnown => this == Allocataire || this == OuvrantDroit || this == NonBeneficiaire;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static AllocationEnfantHandicapeStatus From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
