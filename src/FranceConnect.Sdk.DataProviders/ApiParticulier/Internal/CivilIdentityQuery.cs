using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Writes a civil identity in a query; what is required and missing is the caller's mistake, found before any call (SPECS §9.3).</summary>
internal static class CivilIdentityQuery
{
    public static ApiParticulierQuery Write(ApiParticulierQuery query, CivilIdentity identity, CivilIdentityShape shape)
    {
        Check(Guard.NotNull(identity), shape);
        var names = identity.Prenoms.Take(shape.MaxGivenNames);
        var date = identity.DateNaissance;
        var parameters = query
            .Parameters.Add("nomNaissance", identity.NomNaissance)
            .Add("nomUsage", shape.UsageName ? Text(identity.NomUsage) : null)
            .AddList("prenoms", names)
            .Add("anneeDateNaissance", date?.Year)
            .Add("moisDateNaissance", date?.Month)
            .Add("jourDateNaissance", date?.Day)
            .Add("sexeEtatCivil", shape.Sex ? Text(identity.Sexe.ToString()) : null);
        if (shape.Country)
            parameters.Add("codeCogInseePaysNaissance", identity.PaysNaissance?.Value);
        // A person born abroad has no commune parameter.
        if (!shape.Town || (shape.Country && !IsBornInFrance(identity)))
            return query;
        if (identity.CommuneNaissance is { IsEmpty: false } commune)
            parameters.Add("codeCogInseeCommuneNaissance", commune.Value);
        else if (shape.TownName)
            parameters
                .Add("nomCommuneNaissance", Text(identity.NomCommuneNaissance))
                .Add("codeCogInseeDepartementNaissance", Text(identity.DepartementNaissance));
        return query;
    }

    private static void Check(CivilIdentity identity, CivilIdentityShape shape)
    {
        Require(!string.IsNullOrWhiteSpace(identity.NomNaissance), nameof(identity.NomNaissance));
        Require(
            identity.Prenoms.Count > 0 && identity.Prenoms.All(name => !string.IsNullOrWhiteSpace(name)),
            nameof(identity.Prenoms)
        );
        Require(shape.DateIsOptional || identity.DateNaissance is { IsComplete: true }, nameof(identity.DateNaissance));
        Require(
            !shape.Sex || (identity.Sexe == default ? shape.SexIsOptional : identity.Sexe.IsKnown),
            nameof(identity.Sexe)
        );
        Require(!shape.Country || identity.PaysNaissance is not null, nameof(identity.PaysNaissance));
        // Born in France, a person is found by the commune: its code, or its name, its département and the year.
        Require(
            shape != CivilIdentityShape.Dss || !IsBornInFrance(identity) || HasTown(identity),
            nameof(identity.CommuneNaissance)
        );
    }

    private static bool IsBornInFrance(CivilIdentity identity) => identity.PaysNaissance is { IsFrance: true };

    private static bool HasTown(CivilIdentity identity) =>
        identity.CommuneNaissance is { IsEmpty: false }
        || (
            Text(identity.NomCommuneNaissance) is not null
            && Text(identity.DepartementNaissance) is not null
            && identity.DateNaissance?.Year is not null
        );

    private static void Require(bool isGiven, string property)
    {
        if (!isGiven)
            throw new ArgumentException("The identity lacks it, or it is not usable.", property);
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
