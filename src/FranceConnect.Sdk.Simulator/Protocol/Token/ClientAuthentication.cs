using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Who calls: credentials in the body or, though not advertised, in HTTP Basic; never in both.</summary>
internal sealed class ClientAuthentication(PlatformCore core)
{
    public RegisteredClient Authenticate(HttpContext context, FormBody form)
    {
        var usesBasic = TryReadBasic(context.Request, out var id, out var secret);
        if (usesBasic && form["client_secret"] is not null)
        {
            throw new JsonErrorException(
                400,
                "invalid_request",
                "client authentication must only be provided using one mechanism",
                detail: null,
                "Y04DADA6"
            );
        }

        if (!usesBasic)
        {
            (id, secret) = (form["client_id"], form["client_secret"]);
        }

        if (string.IsNullOrEmpty(id))
        {
            throw new JsonErrorException(
                400,
                "invalid_request",
                "no client authentication mechanism provided",
                detail: null,
                "Y044FEB3"
            );
        }

        var challenge = usesBasic
            ? $"Basic realm=\"{core.Issuer}\", error=\"invalid_client\", error_description=\"client authentication failed\""
            : null;
        if (!core.TryFindClient(id, out var client))
        {
            throw Refused("client not found", "Y0479FCE", challenge);
        }

        if (string.IsNullOrEmpty(secret))
        {
            throw Refused(
                "the provided authentication mechanism does not match the registered client authentication method",
                "Y044D82C",
                challenge
            );
        }

        return client.HasSecret(secret) ? client : throw Refused("invalid secret provided", "Y0434A7B", challenge);
    }

    public static JsonErrorException WrongSecret() => Refused("invalid secret provided", "Y0434A7B", challenge: null);

    private static JsonErrorException Refused(string detail, string code, string? challenge) =>
        new(401, "invalid_client", "client authentication failed", detail, code) { Challenge = challenge };

    public static bool TryReadBasic(HttpRequest request, [NotNullWhen(true)] out string? id, out string? secret)
    {
        id = secret = null;
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var buffer = new byte[header.Length];
        var text = Convert.TryFromBase64String(header[6..].Trim(), buffer, out var length)
            ? Encoding.UTF8.GetString(buffer, 0, length)
            : string.Empty;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        id = WebUtility.UrlDecode(colon < 0 ? text : text[..colon]);
        secret = colon < 0 ? null : WebUtility.UrlDecode(text[(colon + 1)..]);
        return true;
    }
}
