namespace FranceConnect.Sdk.DataProviders;

/// <summary>The SIRET that should receive the data is missing or wrong (FCS4001). No call was made.</summary>
public sealed class InvalidSiretException : ArgumentException
{
    internal InvalidSiretException(string parameter, bool isMissing)
        : base(
            $"{FranceConnectErrorCode.RecipientInvalid}: the SIRET '{parameter}' is {(isMissing ? "missing" : "not one")}. "
                + FranceConnectErrorCode.RecipientInvalid.Remedy,
            parameter
        ) => Code = FranceConnectErrorCode.RecipientInvalid;

    /// <summary>The entry of the catalogue: <see cref="FranceConnectErrorCode.RecipientInvalid"/>.</summary>
    public FranceConnectErrorCode Code { get; }
}
