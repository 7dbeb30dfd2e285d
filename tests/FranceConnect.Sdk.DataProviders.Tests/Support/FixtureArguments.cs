using System.Globalization;
using System.Reflection;
using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The parameters of a staging case, as the arguments of a typed call.</summary>
internal sealed class FixtureArguments(StagingFixture fixture, FranceConnectSession session)
{
    public object? Of(ParameterInfo parameter) =>
        parameter.ParameterType switch
        {
            var type when type == typeof(FranceConnectSession) => session,
            var type when type == typeof(FranceConnectTenant) => session.Tenant,
            var type when type == typeof(DeskAccess) => Site.Desk(),
            var type when type == typeof(CivilIdentity) => Identity(),
            var type when type == typeof(ScolariteRequest) => School(),
            var type when type == typeof(Ine) => Ine.Parse(Text("ine") ?? ""),
            var type when type == typeof(string) => Text(parameter.Name!) ?? "",
            var type when type == typeof(int?) => Number(parameter.Name!),
            var type when type == typeof(QuotientFamilialPeriod?) && Number("annee") is { } year =>
                new QuotientFamilialPeriod(year, Number("mois") ?? 1),
            _ => Type.Missing,
        };

    private CivilIdentity Identity()
    {
        var identity = new CivilIdentity
        {
            NomNaissance = Text("nomNaissance") ?? "",
            NomUsage = Text("nomUsage"),
            Sexe = Sexe.From(Text("sexeEtatCivil")),
            PaysNaissance = Text("codeCogInseePaysNaissance") is { } country ? CountryCode.From(country) : null,
            CommuneNaissance = Text("codeCogInseeCommuneNaissance") is { } commune ? CommuneCode.From(commune) : null,
            NomCommuneNaissance = Text("nomCommuneNaissance"),
            DepartementNaissance = Text("codeCogInseeDepartementNaissance"),
            DateNaissance = Number("anneeDateNaissance") is { } year
                ? PartialDate.Create(year, Number("moisDateNaissance"), Number("jourDateNaissance"))
                : null,
        };
        foreach (var name in All("prenoms"))
            identity.Prenoms.Add(name);
        return identity;
    }

    private ScolariteRequest School()
    {
        var request = new ScolariteRequest
        {
            AnneeScolaire = Text("anneeScolaire") ?? "",
            CodeEtablissement = Text("codeEtablissement"),
            DegreEtablissement = DegreEtablissement.From(Text("degreEtablissement")),
        };
        foreach (var code in All("codesBcnDepartements"))
            request.CodesBcnDepartements.Add(code);
        foreach (var code in All("codesBcnRegions"))
            request.CodesBcnRegions.Add(code);
        return request;
    }

    private IReadOnlyList<string> All(string name) => fixture.Parameters.GetValueOrDefault(name)?.Items ?? [];

    private string? Text(string name) => All(name) is [{ Length: > 0 } value] ? value : null;

    private int? Number(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
