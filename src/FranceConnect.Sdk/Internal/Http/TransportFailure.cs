using System.Net.Sockets;
using System.Security.Authentication;
using Polly.Timeout;

namespace FranceConnect.Sdk.Internal;

/// <summary>Why an exchange got no answer, in words that point at the firewall, the DNS or the certificate and name nobody.</summary>
internal static class TransportFailure
{
    public static string Describe(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            switch (cause)
            {
                case TimeoutRejectedException:
                case OperationCanceledException: // the vendor's own HttpClient.Timeout
                    return "too slow";
                case AuthenticationException:
                    return "not reached: TLS refused";
                case SocketException socket:
                    return $"not reached: {socket.SocketErrorCode}";
            }
        return "not reached";
    }
}
