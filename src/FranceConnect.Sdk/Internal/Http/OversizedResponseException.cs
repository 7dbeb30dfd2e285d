namespace FranceConnect.Sdk.Internal;

/// <summary>A body larger than any answer of FranceConnect; asking again would not shrink it, so it is not retried.</summary>
internal sealed class OversizedResponseException() : Exception("The answer is larger than the cap.");
