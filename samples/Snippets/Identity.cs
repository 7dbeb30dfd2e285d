using FranceConnect.Sdk;

namespace Snippets;

/// <summary>Reading an identity: docs/getting-started.md.</summary>
internal static class Identity
{
    public static void Print(FranceConnectIdentity identity, TextWriter page)
    {
        page.WriteLine(string.Join(", ", identity.GivenNames)); // one per element, even when one holds a space
        page.WriteLine(identity.FamilyName); // birth name
        page.WriteLine(identity.UsualName); // nom d'usage when there is one
        page.WriteLine(identity.KnownBirthDate); // 1962-08-24, or 1992-11 when the day is not known
        page.WriteLine(identity.BirthPlace?.Label); // the commune's name; null when born abroad or unknown
        page.WriteLine(identity.BirthCountry?.Label);
        page.WriteLine(identity.Email); // a contact address: never an identifier
    }

    /// <summary>The account of a citizen in the vendor's own database.</summary>
    public static string AccountKey(FranceConnectSession session) =>
        $"{session.Tenant.Id}/{session.Platform}/{session.Identity.Subject.Value}";
}
