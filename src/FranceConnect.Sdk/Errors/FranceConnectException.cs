using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk;

/// <summary>
/// What cannot be answered with a result: the configuration is wrong, or FranceConnect cannot be reached when a login or a logout
/// is started.
/// </summary>
/// <remarks>The message holds the code, the cause and the remedy; never a token, a claim or a full address.</remarks>
public sealed class FranceConnectException : Exception
{
    /// <summary>Creates the exception for an error.</summary>
    /// <param name="error">What went wrong.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public FranceConnectException(FranceConnectError error, Exception? innerException = null)
        : base(Guard.NotNull(error).ToString(), innerException) => Error = error;

    internal FranceConnectException(
        FranceConnectErrorCode code,
        string? detail = null,
        Exception? innerException = null
    )
        : this(new FranceConnectError(code, detail: detail), innerException) { }

    /// <summary>What went wrong.</summary>
    public FranceConnectError Error { get; }

    /// <summary>The entry of the catalogue.</summary>
    public FranceConnectErrorCode Code => Error.Code;

    /// <summary>Whether the same call may succeed later with nothing changed.</summary>
    public bool IsTransient => Error.IsTransient;
}
