namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>What a request's header can carry.</summary>
internal static class HeaderText
{
    /// <summary>Whether a token is one line of visible ASCII; a line break, as at the end of a file, would end the header.</summary>
    public static bool IsToken(string token) => token.Length > 0 && token.All(c => c is > ' ' and <= '~');

    /// <summary>The same, spaces allowed.</summary>
    public static bool IsValue(string value) => value.Length <= 8192 && value.All(c => c is >= ' ' and <= '~');
}
