namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The endpoints of the contract that the package does not have yet. One that comes must leave this list, or a test fails.</summary>
internal static class NotYet
{
    public static IReadOnlyList<string> Endpoints { get; } = [];
}
