using System.Security.Claims;

namespace PortailFamille.Citizen;

/// <summary>The signed-in citizen as data: values as FranceConnect sent them, absent is null, empty is empty.</summary>
public sealed record CitizenView(
    string? Tenant,
    string? Platform,
    string Subject,
    IReadOnlyList<string> GivenNames,
    string? FamilyName,
    string? PreferredUsername,
    string? BirthDate,
    string? Gender,
    string? BirthPlace,
    string? BirthCountry,
    string? Email,
    string Acr
)
{
    public static CitizenView Of(ClaimsPrincipal user)
    {
        var identity = user.GetFranceConnectIdentity();
        return new CitizenView(
            user.FindFranceConnectTenantId(),
            user.FindFranceConnectPlatform()?.ToString(),
            identity.Subject.Value,
            identity.GivenNames,
            identity.FamilyName,
            identity.PreferredUsername,
            identity.BirthDate?.Raw,
            identity.Gender?.ToString(),
            identity.BirthPlace?.Value,
            identity.BirthCountry?.Value,
            identity.Email,
            identity.AssuranceLevel.ToString()
        );
    }
}
