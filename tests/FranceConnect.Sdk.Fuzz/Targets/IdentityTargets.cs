using System.Text;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.Internal;
using FranceConnect.Sdk.Prefill;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>The claims of a person, and the values in them.</summary>
internal static class IdentityTargets
{
    public static void Claims(byte[] input)
    {
        try
        {
            // The payload of a token whose signature was verified.
            var token = SignedToken.TryRead($"e30.{TestKeys.Text(input)}.");
            Read(new TokenClaims(token!, FranceConnectErrorCode.UserInfoMalformed));
        }
        catch (TokenException)
        {
            // Refused, with its code.
        }
        try
        {
            Walk.Through(FranceConnectIdentity.FromJson(Encoding.UTF8.GetString(input)));
        }
        catch (FormatException)
        {
            // As documented.
        }
    }

    public static void Read(TokenClaims claims)
    {
        var identity = IdentityReader.Read(
            claims.Root,
            AssuranceLevel.From(claims.Text("acr")),
            [.. claims.Texts("amr").Select(AuthenticationMethod.From)]
        );
        Walk.Through(identity);
        var json = identity.ToJson();
        var again = FranceConnectIdentity.FromJson(json);
        Finding.Unless(again.ToJson() == json, "An identity that is kept comes back to the letter.");
        Finding.Unless(again.Subject == identity.Subject, "An identity that is kept stays the same person's.");
        foreach (var name in identity.ClaimNames)
        {
            Finding.Unless(identity.TryGetClaim(name, out var value), "A claim that is named is there.");
            Finding.Unless(again.TryGetClaim(name, out var kept) && kept == value, "A claim that is kept is the same.");
        }
    }

    public static void Values(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        Walk.Through(PartialDate.FromWire(text));
        Parse(PartialDate.TryParse(text, out var date), () => PartialDate.Parse(text), date, text);
        Finding.Unless(
            !PartialDate.TryParse(text, out date) || date.IsWellFormed,
            "A date read strictly has its shape."
        );
        Walk.Through(PartialDate.WithoutFiller(date, PartialDate.FromWire(text)));
        Parse(CommuneCode.TryParse(text, out var commune), () => CommuneCode.Parse(text), commune, text);
        Walk.Through(CommuneCode.From(text));
        Parse(CountryCode.TryParse(text, out var country), () => CountryCode.Parse(text), country, text);
        Walk.Through(CountryCode.From(text));
        if (YearMonth.TryParse(text, out var month))
            Finding.Unless(
                YearMonth.TryParse(month.ToString(), out var same) && same.Equals(month),
                "A month comes back."
            );
        _ = Siret.IsValid(text);
        Walk.Through(FranceConnectSubject.From(text));
        Walk.Through(AssuranceLevel.From(text));
        Walk.Through(AuthenticationMethod.From(text));
        Walk.Through(Gender.From(text));
        try
        {
            Walk.Through(FranceConnectScope.From(text));
        }
        catch (ArgumentException)
        {
            // As documented.
        }
    }

    private static void Parse<T>(bool accepted, Func<T> parse, T read, string text)
        where T : struct
    {
        try
        {
            var parsed = parse();
            Finding.Unless(accepted && parsed.Equals(read), $"{typeof(T).Name}: Parse and TryParse agree.");
            Finding.Unless(parsed.ToString() == text, $"{typeof(T).Name}: what is read is written the same.");
            Walk.Through(parsed);
        }
        catch (FormatException)
        {
            Finding.Unless(
                !accepted && read.Equals(default(T)),
                $"{typeof(T).Name}: a refused text gives the default."
            );
        }
    }
}
