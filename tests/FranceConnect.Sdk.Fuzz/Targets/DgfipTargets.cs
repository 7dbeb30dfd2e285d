using System.Text;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>Answers of API Impôt particulier; the first line of an input says to which question.</summary>
internal static class DgfipTargets
{
    private static readonly Uri s_address = new("https://impots.example.org/token");
    private static readonly byte[] s_grant = Encoding.ASCII.GetBytes(
        """{"access_token":"jeton-fictif","token_type":"Bearer","expires_in":3600}"""
    );
    private static readonly DataCallOptions s_once = new() { MaxRetries = 0 };

    public static void Answers(byte[] input)
    {
        var answer = Answer.Read(input);
        if (answer.Route == "token")
        {
            Walk.Through(
                DgfipGrant.Judge(ApiParticulierTargets.ToAttempt(answer), s_address, StandingTime.Now).Verdict
            );
            return;
        }
        DataSite.Server.Answers = endpoint => endpoint == "token" ? ForeignServer.Json(s_grant) : answer;
        Walk.Through(
            answer.Route == "th"
                ? LoginSite.Await(DataSite.Dgfip.GetTaxeHabitationAsync(DataSite.Session, 2024, s_once))
                : LoginSite.Await(DataSite.Dgfip.GetSituationAsync(DataSite.Session, 2024, s_once))
        );
    }
}
