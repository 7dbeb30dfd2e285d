using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace PortailFamille.Setup;

/// <summary>Runs the portal, or says in a few lines on the error output why it cannot start: no page of stack trace.</summary>
internal static class Startup
{
    private static volatile bool s_hasStarted;

    /// <summary>What the host and its server would log of a failed start is said better, and once, by <see cref="RunOrExplainAsync"/>.</summary>
    public static void QuietUntilStarted(this ILoggingBuilder logging)
    {
        foreach (
            var category in new[]
            {
                "Microsoft.Extensions.Hosting.Internal.Host",
                "Microsoft.AspNetCore.Server.Kestrel",
                "Microsoft.AspNetCore.DataProtection.KeyManagement.KeyRingProvider",
            }
        )
            logging.AddFilter(category, static level => s_hasStarted && level >= LogLevel.Warning);
    }

    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunOrExplainAsync(this WebApplication app)
    {
        await using (app)
        {
            try
            {
                app.Services.GetRequiredService<IStartupValidator>().Validate();
                // Keys that cannot be kept would fail the first login instead.
                app.Services.GetDataProtector(nameof(Startup)).Protect("");
                await app.StartAsync();
            }
            catch (Exception exception) when (Explain(exception) is { } lines)
            {
                await Console.Error.WriteLineAsync("The portal cannot start.");
                foreach (var line in lines)
                    await Console.Error.WriteLineAsync($"- {line}");
                return 1;
            }
            s_hasStarted = true;
            await app.WaitForShutdownAsync();
            return 0;
        }
    }

    /// <summary>Null for what is a defect rather than a mistake of whoever starts the portal.</summary>
    private static IEnumerable<string>? Explain(Exception exception) =>
        exception switch
        {
            OptionsValidationException invalid => invalid.Failures,
            InvalidOperationException { Message: var message }
                when message.StartsWith("FCS", StringComparison.Ordinal) =>
            [
                message,
                "FranceConnect is not configured: set FranceConnect:Environment, FranceConnect:ClientId and FranceConnect:ClientSecret.",
            ],
            // The demo simulator's refusal of the credentials it is given.
            ArgumentException { Message: var message } when message.StartsWith("FCS", StringComparison.Ordinal) =>
            [
                message.Split('\n')[0],
            ],
            CryptographicException { InnerException: (IOException or UnauthorizedAccessException) and var inner } =>
            [
                $"DataProtection:KeysPath: no keys can be read and written there. {inner.Message}",
                "Give a folder this account can write to, the same one for every node.",
            ],
            CryptographicException { InnerException: RedisException or RedisTimeoutException } =>
            [
                "DataProtection:Redis: no keys can be read and written there: it does not answer, or refuses.",
                "Start it or correct the address first: with keys of its own, this node would sign everybody out.",
            ],
            IOException { InnerException: AddressInUseException } taken =>
            [
                taken.Message,
                "Stop what listens there, or choose another address: --urls http://localhost:5181",
            ],
            _ => null,
        };
}
