using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Unpredictable values of 43 url-safe characters, the length the platform uses for codes, tokens and interactions.</summary>
internal static class RandomText
{
    public static string Create() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}
