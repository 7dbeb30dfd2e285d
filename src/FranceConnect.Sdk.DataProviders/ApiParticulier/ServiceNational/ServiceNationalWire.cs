namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/dsnj/service_national</c>.</summary>
internal sealed class ServiceNationalWire : WireRecord
{
    public Member<string> StatutServiceNational { get; init; }
    public Member<string> Commentaires { get; init; }
}
