using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FranceConnect.Sdk.DataProviders.Dgfip;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>One route of API Impôt particulier.</summary>
/// <param name="Route">The route, <c>{annrev}</c> standing for the year.</param>
/// <param name="Resource">The OAuth scope that opens it: a habilitation need not have them all, so each is asked alone.</param>
/// <param name="Wire">The wire record's contract.</param>
/// <param name="Read">From the wire record to the public model.</param>
internal sealed record DgfipEndpoint<TWire, TModel>(
    string Route,
    string Resource,
    JsonTypeInfo<TWire> Wire,
    Func<TWire, TModel> Read
)
    where TWire : WireRecord
    where TModel : class
{
    /// <summary>Whether the answer has a member that a scope opens; the year is said in any case.</summary>
    public bool HasGrantedKey(JsonElement data)
    {
        foreach (var property in Wire.Properties)
            if (!property.IsExtensionData && property.Name != "annRevenu" && data.TryGetProperty(property.Name, out _))
                return true;
        return false;
    }

    public override string ToString() => nameof(DgfipEndpoint<TWire, TModel>);
}

internal static class DgfipEndpoints
{
    private const string Base = "/impotparticulier/1.0/";

    public static readonly DgfipEndpoint<SituationFiscaleWire, SituationFiscale> Situation = Income(
        "situations/ir/assiettes/annrev/{annrev}",
        "RessourceIR"
    );

    public static readonly DgfipEndpoint<SituationFiscaleWire, SituationFiscale> DerniereSituation = Income(
        "dernieresituation/ir/assiettes/annrev/{annrev}",
        "RessourceIRDerniere"
    );

    public static readonly DgfipEndpoint<SituationFiscaleWire, SituationFiscale> DeuxDernieresAnnees = Income(
        "dernieresituation/ir/assiettes/deuxans",
        "RessourceIRDerniere2"
    );

    public static readonly DgfipEndpoint<TaxeHabitationWire, TaxeHabitation> TaxeHabitation = new(
        Base + "situations/th/assiettes/principale/annrev/{annrev}",
        "RessourceTHPrincipale",
        DgfipJson.Default.TaxeHabitationWire,
        static wire => new TaxeHabitation(wire)
    );

    private static DgfipEndpoint<SituationFiscaleWire, SituationFiscale> Income(string route, string resource) =>
        new(Base + route, resource, DgfipJson.Default.SituationFiscaleWire, static wire => new SituationFiscale(wire));
}
