namespace FranceConnect.Sdk.Fuzz;

/// <summary>Every parser that eats foreign bytes; each has its folder of inputs in <c>corpus/</c>.</summary>
internal static class Targets
{
    public static IReadOnlyList<Target> All { get; } =
    [
        new("jwt", TokenTargets.Signed),
        new("jwe", TokenTargets.Encrypted),
        new("jwks", MetadataTargets.Keys),
        new("discovery", MetadataTargets.Discovery),
        new("callback", LoginTargets.Callback),
        new("login", LoginTargets.Answers),
        new("state", LoginTargets.State),
        new("userinfo", IdentityTargets.Claims),
        new("partial-date", IdentityTargets.Values),
        new("return-url", SiteTargets.ReturnUrl),
        new("api-dss", ApiParticulierTargets.Dss),
        new("api-studies", ApiParticulierTargets.Studies),
        new("api-situations", ApiParticulierTargets.Situations),
        new("api-service", ApiParticulierTargets.Service),
        new("dgfip", DgfipTargets.Answers),
        new("communes", ReferenceTargets.Communes),
        new("addresses", ReferenceTargets.Addresses),
        new("companies", ReferenceTargets.Companies),
        new("prefill-draft", PrefillTargets.Sealed),
        new("prefill-post", PrefillTargets.Posted),
    ];

    public static Target? Find(string name) => All.FirstOrDefault(target => target.Name == name);
}
