namespace FranceConnect.Sdk;

/// <summary>One registration of a tenant, as configured.</summary>
public sealed class FranceConnectRegistrationOptions : FranceConnectCredentials;
