using NUnit.Framework.Constraints;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>Constraints on how the engine says no.</summary>
internal static class Refused
{
    public static EqualConstraint<FranceConnectErrorCode> With(FranceConnectErrorCode code) =>
        Throws.TypeOf<FranceConnectException>().With.Property(nameof(FranceConnectException.Code)).EqualTo(code);
}
