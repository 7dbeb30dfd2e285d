using FranceConnect.Sdk;

namespace Snippets;

/// <summary>What an application does with an error.</summary>
internal static class Errors
{
    public static string Describe(FranceConnectError error)
    {
        var again = error.IsTransient ? "try again later" : error.Code.Remedy;
        return $"{error.Code}: {error.Code.Cause} FranceConnect says {error.ProviderCode ?? "nothing"}; {again}";
    }
}
