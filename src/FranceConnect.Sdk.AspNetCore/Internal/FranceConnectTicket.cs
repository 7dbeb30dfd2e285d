using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// What is kept of a session: FranceConnect's claims as they came, the tenant, and the ID token for logout. Never the access token.
/// </summary>
internal static class FranceConnectTicket
{
    public const string IdTokenName = "id_token";

    /// <summary>
    /// The largest session a cookie carries. Sealed and in base64 it takes 22 KiB; with the pending logins, that leaves room in the 32 KiB of
    /// request headers Kestrel accepts. Above, every later request would be refused until the visitor clears the cookies.
    /// </summary>
    public const int MaxLength = 16 * 1024;
    private const string JsonValueType = "JSON";
    private const string LoginItem = ".fc.login";
    private const string ReturnItem = ".fc.return";
    private const string NameClaim = "name";
    private const string RoleClaim = "role";

    // Names the principal gives a meaning of its own: a claim of the provider that has one travels under another name.
    private static readonly string[] Reserved =
    [
        FranceConnectClaimTypes.Tenant,
        FranceConnectClaimTypes.Platform,
        NameClaim,
        RoleClaim,
        "acr",
        "amr",
        ClaimTypes.Name,
        ClaimTypes.Role,
    ];
    private const string ReservedPrefix = "franceconnect_claim.";

    // As deep as the identity reads its own text.
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 128 };

    public static AuthenticationTicket Create(
        string scheme,
        FranceConnectSession session,
        string state,
        string returnUrl
    )
    {
        var properties = new AuthenticationProperties { RedirectUri = returnUrl };
        properties.StoreTokens([new AuthenticationToken { Name = IdTokenName, Value = session.IdToken }]);
        properties.Items[LoginItem] = PendingCookies.Key(state);
        properties.Items[ReturnItem] = returnUrl;
        var identity = new ClaimsIdentity(Claims(session), scheme, NameClaim, RoleClaim);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, scheme);
    }

    /// <summary>What a cookie would carry, before it is sealed.</summary>
    public static int LengthOf(AuthenticationTicket ticket) => TicketSerializer.Default.Serialize(ticket).Length;

    /// <summary>Where the login of this state went on to, when this session is the one it made.</summary>
    public static string? ReturnUrlOf(AuthenticationProperties? properties, string? state) =>
        !string.IsNullOrEmpty(state)
        && properties is not null
        && properties.Items.TryGetValue(LoginItem, out var login)
        && login == PendingCookies.Key(state)
        && properties.Items.TryGetValue(ReturnItem, out var url)
            ? url
            : null;

    /// <summary>The identity again, to the letter: absent, empty and unknown claims included.</summary>
    public static FranceConnectIdentity? ReadIdentity(ClaimsPrincipal principal)
    {
        if (principal.Identities.FirstOrDefault(identity => identity.HasClaim(IsTenant)) is not { } identity)
            return null;
        var kept = identity.Claims.Where(IsFromLogin).ToList();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("acr", kept.Find(claim => claim.Type == "acr")?.Value ?? "");
            json.WriteStartArray("amr");
            foreach (var method in kept.Where(claim => claim.Type == "amr"))
                json.WriteStringValue(method.Value);
            json.WriteEndArray();
            json.WriteStartObject("claims");
            foreach (var claim in kept.Where(claim => !IsOurs(claim.Type)))
            {
                json.WritePropertyName(
                    claim.Type.StartsWith(ReservedPrefix, StringComparison.Ordinal)
                        ? claim.Type[ReservedPrefix.Length..]
                        : claim.Type
                );
                if (claim.ValueType == JsonValueType)
                    json.WriteRawValue(claim.Value);
                else
                    json.WriteStringValue(claim.Value);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return FranceConnectIdentity.FromJson(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>The tenant or the platform of the login, before a claim the application gave the same name.</summary>
    public static string? Find(ClaimsPrincipal principal, string type) =>
        (principal.FindFirst(claim => claim.Type == type && IsFromLogin(claim)) ?? principal.FindFirst(type))?.Value;

    private static IEnumerable<Claim> Claims(FranceConnectSession session)
    {
        yield return FromLogin(FranceConnectClaimTypes.Tenant, session.Tenant.Id);
        yield return FromLogin(FranceConnectClaimTypes.Platform, session.Platform.ToString());
        yield return FromLogin("acr", session.Identity.AssuranceLevel.ToString());
        foreach (var method in session.Identity.AuthenticationMethods)
            yield return FromLogin("amr", method.ToString());
        if (DisplayName(session.Identity) is { } name)
            yield return FromLogin(NameClaim, name);

        using var json = JsonDocument.Parse(session.Identity.ToJson(), s_options);
        foreach (var claim in json.RootElement.GetProperty("claims").EnumerateObject())
        {
            var type = IsReserved(claim.Name) ? ReservedPrefix + claim.Name : claim.Name;
            yield return claim.Value.ValueKind == JsonValueKind.String
                ? FromLogin(type, claim.Value.GetString()!)
                : FromLogin(type, claim.Value.GetRawText(), JsonValueType);
        }
    }

    // The application may add claims under any name: the issuer tells them apart, and every copy of a claim keeps it.
    private static Claim FromLogin(string type, string value, string? valueType = null) =>
        new(type, value, valueType, FranceConnectDefaults.ClaimsIssuer);

    private static string? DisplayName(FranceConnectIdentity identity)
    {
        var parts = new[] { identity.GivenNames is [var first, ..] ? first : null, identity.UsualName };
        var name = string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
        return name.Length > 0 ? name : null;
    }

    private static bool IsTenant(Claim claim) => claim.Type == FranceConnectClaimTypes.Tenant && IsFromLogin(claim);

    private static bool IsFromLogin(Claim claim) => claim.Issuer == FranceConnectDefaults.ClaimsIssuer;

    // Principals find a claim whatever the case of its type.
    private static bool IsOurs(string type) => Reserved.Contains(type, StringComparer.OrdinalIgnoreCase);

    private static bool IsReserved(string name) =>
        IsOurs(name) || name.StartsWith(ReservedPrefix, StringComparison.Ordinal);
}
