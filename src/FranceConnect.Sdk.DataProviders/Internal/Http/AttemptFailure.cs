using System.Net.Sockets;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>What an attempt that brought no answer says to whoever reads it.</summary>
internal static class AttemptFailure
{
    /// <summary>Whether there was not even a connection.</summary>
    public static bool IsOfConnection(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (IsConnectionCause(cause))
                return true;
        return false;
    }

    /// <summary>Whether a machine answered that nobody listens there.</summary>
    public static bool IsRefusal(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (cause is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
                return true;
        return false;
    }

    /// <summary>The cause to show a developer (SPECS §8); null when nothing proves that its message holds no personal data.</summary>
    /// <param name="failure">What the attempt met.</param>
    /// <param name="isOfTheWire">Whether .NET's own handler threw it, whose messages hold a host and a port at most.</param>
    public static Exception? CauseOf(Exception failure, bool isOfTheWire) =>
        failure switch
        {
            OperationCanceledException => new TimeoutException("The data provider did not answer in time."),
            // A query in a message comes from a handler of the application's.
            HttpRequestException
                when isOfTheWire && failure.GetType() == typeof(HttpRequestException) && !HoldsAQuery(failure) =>
                failure,
            _ => null,
        };

    private static bool IsConnectionCause(Exception cause) =>
        cause switch
        {
            SocketException socket => socket.SocketErrorCode
                is SocketError.TimedOut
                    or SocketError.HostUnreachable
                    or SocketError.NetworkUnreachable,
#if NET8_0_OR_GREATER
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => true,
#endif
            // The form .NET gives its own time-out for connections.
            OperationCanceledException { InnerException: TimeoutException } => true,
            _ => false,
        };

    private static bool HoldsAQuery(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (cause.Message.Contains('?'))
                return true;
        return false;
    }
}
