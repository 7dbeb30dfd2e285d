namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Writes the one identifier a route takes; a missing one is the caller's mistake, found before any call (SPECS §9.3).</summary>
internal static class IdentifierQuery
{
    // Far above any login or plate; a longer one is no identifier, and would make an address that no server reads.
    private const int MaxLength = 200;

    /// <summary>The parameter has the name of the public method's argument, which is the one at fault.</summary>
    public static ApiParticulierQuery Write(ApiParticulierQuery query, string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException("The identifier is missing.", name);
        if (value!.Length > MaxLength)
            throw new ArgumentException("The identifier has more than 200 characters.", name);
        query.Parameters.Add(name, value);
        return query;
    }
}
