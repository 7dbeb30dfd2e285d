using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A code of the register of vehicles and its French label.</summary>
/// <typeparam name="TCode">The set the code belongs to.</typeparam>
public sealed class CodeSiv<TCode>
    where TCode : struct
{
    internal CodeSiv(CodeSivWire wire, Func<string?, TCode> read)
    {
        Code = read(wire.Code.Value);
        Label = wire.Label.Value;
    }

    /// <summary>The code; the default value when there is none.</summary>
    public TCode Code { get; }

    /// <summary>The label; null when there is none.</summary>
    public string? Label { get; }

    /// <summary>Nothing of the vehicle.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(CodeSiv<TCode>);
}
