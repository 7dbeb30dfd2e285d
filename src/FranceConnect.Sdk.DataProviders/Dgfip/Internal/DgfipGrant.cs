using System.Text.Json;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>What a request for a DGFiP token ended with: a token, or the error.</summary>
internal sealed class DgfipGrant
{
    /// <summary>A token is not sent in its last seconds.</summary>
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(30);

    private DgfipGrant(Verdict verdict, AccessToken? token, DateTimeOffset usableUntil)
    {
        Verdict = verdict;
        Token = token;
        UsableUntil = usableUntil;
    }

    public Verdict Verdict { get; }

    /// <summary>Null when none was granted.</summary>
    public AccessToken? Token { get; }

    public DateTimeOffset UsableUntil { get; }

    public static DgfipGrant Refused(Verdict verdict) => new(verdict, null, DateTimeOffset.MinValue);

    public static DgfipGrant Judge(Attempt attempt, Uri address, DateTimeOffset now)
    {
        var plain = PlainAnswer.Judge(attempt, address, now, method: "POST");
        // Nothing of the answer is kept: on success it holds the token.
        if (plain is not { Outcome: DataOutcome.Found, Response.Data: var body })
            return Refused(attempt.Failure is null ? Translate(plain, attempt, address) : plain);
        if (
            body.ValueKind != JsonValueKind.Object
            || Text(body, "access_token") is not { Length: > 0 } token
            || (Text(body, "token_type") is { } type && !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            || !IsHeaderText(token)
        )
            return Refused(
                Failed(
                    DataOutcome.TransportFailed,
                    FranceConnectErrorCode.DataAnswerInvalid,
                    DataErrorKind.Transport,
                    attempt,
                    address
                )
            );
        var verdict = new Verdict(
            DataOutcome.Found,
            null,
            new DataResponse(attempt.Status!.Value, new Dictionary<string, string>(), "")
        );
        return new DgfipGrant(verdict, new AccessToken(token), now + Lifetime(body) - s_margin);
    }

    // 400 and 401 are the two statuses of a refused client (RFC 6749 §5.2): its error word is the code.
    private static Verdict Translate(Verdict plain, Attempt attempt, Uri address) =>
        attempt.Status is 400 or 401 or 403
            ? Failed(
                DataOutcome.CredentialsRefused,
                FranceConnectErrorCode.DataCredentialsRefused,
                DataErrorKind.Authentication,
                attempt,
                address,
                plain.Response?.Data is { ValueKind: JsonValueKind.Object } body ? Text(body, "error") : null
            )
        : attempt.Status is 204 or 404 or 410
            ? Failed(
                DataOutcome.TransportFailed,
                FranceConnectErrorCode.DataAnswerInvalid,
                DataErrorKind.Transport,
                attempt,
                address
            )
        : plain with { Response = null };

    private static Verdict Failed(
        DataOutcome outcome,
        FranceConnectErrorCode code,
        DataErrorKind kind,
        Attempt attempt,
        Uri address,
        string? providerCode = null
    ) =>
        new(
            outcome,
            new DataError(
                code,
                kind,
                code.IsTransient,
                IsWord(providerCode) ? [new DataErrorEntry(providerCode, null, null, null, null, null)] : [],
                method: "POST",
                address: address,
                status: attempt.Status,
                cause: attempt.Cause
            ),
            null
        );

    private static TimeSpan Lifetime(JsonElement body) =>
        body.TryGetProperty("expires_in", out var member)
        && member.ValueKind == JsonValueKind.Number
        && member.TryGetDouble(out var seconds)
        && seconds is > 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            // Not said, or not believable: a few calls of one sign-in share it, no more.
            : TimeSpan.FromMinutes(1);

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? TextConverter.TryRead(member)
            : null;

    // Codes reach logs: only what an OAuth error is made of.
    private static bool IsWord(string? text) =>
        text is { Length: > 0 and <= 40 } && text.All(c => c is (>= 'a' and <= 'z') or '_');

    private static bool IsHeaderText(string text) => text.Length <= 8_192 && text.All(c => c is > ' ' and <= '~');
}
