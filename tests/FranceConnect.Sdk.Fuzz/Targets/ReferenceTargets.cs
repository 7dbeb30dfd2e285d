using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.Internal;
using FranceConnect.Sdk.DataProviders.Reference;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>Answers of the open APIs.</summary>
internal static class ReferenceTargets
{
    private static readonly DataCallOptions s_once = new() { MaxRetries = 0 };
    private static readonly CommuneCode s_former = CommuneCode.From("01033");

    /// <summary>The words say how the commune is asked for: by its code (a former one: up to four questions), or a list.</summary>
    public static void Communes(byte[] input)
    {
        var answer = Answer.Read(input);
        using var api = Open(answer);
        var client = new CommunesClient(api, TimeProvider.System, TimeSpan.FromMinutes(1));
        if (answer.Route == "list")
            Walk.Through(LoginSite.Await(client.SearchByNameAsync("Ville-Fictive", s_once)));
        else
            Walk.Through(LoginSite.Await(client.FindAsync(s_former, s_once)));
    }

    public static void Addresses(byte[] input)
    {
        using var api = Open(Answer.Read(input));
        var asked = new RechercheAdresse { Texte = "8 rue Fictive 69006 Lyon" };
        Walk.Through(LoginSite.Await(new AddressesClient(api).SearchAsync(asked, s_once)));
    }

    public static void Companies(byte[] input)
    {
        using var api = Open(Answer.Read(input));
        Walk.Through(LoginSite.Await(new CompaniesClient(api).CheckSiretAsync("21690123100011", s_once)));
    }

    private static ReferenceApi Open(Answer answer)
    {
        // Of a former commune, the code in force is unknown: the next questions get the answer.
        DataSite.Server.Answers = endpoint =>
            endpoint == s_former.Value && answer.Route == "former" ? answer with { Status = 404 } : answer;
        return DataSite.OpenReferenceApi();
    }
}
