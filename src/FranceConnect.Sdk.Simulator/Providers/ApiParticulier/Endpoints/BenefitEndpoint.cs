using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A benefit told by yes or no: RSA, AAH, ASF, prime d’activité, complémentaire santé solidaire.</summary>
internal sealed class BenefitEndpoint : FamilyEndpoint
{
    private readonly Func<SocialBenefits, Benefit?> _find;
    private readonly string? _variant;

    /// <param name="name">Segment of the route, which is also the scope.</param>
    /// <param name="find">Where a person file tells it.</param>
    /// <param name="variant">The key beside status and date: <c>avec_majoration</c>, <c>avec_participation</c> or null.</param>
    public BenefitEndpoint(string name, Func<SocialBenefits, Benefit?> find, string? variant = null)
        : base(name)
    {
        _find = find;
        _variant = variant;
        var variantScope = variant is "avec_majoration" ? $"{name}_majoration" : name;
        Mask =
        [
            ("est_beneficiaire", name),
            ("date_debut_droit", name),
            .. variant is null ? [] : ((string Path, string Scope)[])[(variant, variantScope)],
        ];
    }

    public override IReadOnlyList<(string Path, string Scope)> Mask { get; }

    public override ApiAnswer Read(ApiCall call)
    {
        var person = FindPerson(call);
        var benefit = person.Prestations is null ? null : _find(person.Prestations);
        if (person.Prestations is null)
        {
            FindRegistration(call, person);
        }

        var data = new JsonObject
        {
            ["est_beneficiaire"] = benefit is not null,
            ["date_debut_droit"] = benefit?.DateDebutDroit,
        };
        if (_variant is "avec_majoration")
        {
            data[_variant] = benefit?.AvecMajoration;
        }
        else if (_variant is not null)
        {
            data[_variant] = benefit?.AvecParticipation;
        }

        return Answer(data);
    }

    // A person of no fund is not « no beneficiary »: nobody can tell.
    private void FindRegistration(ApiCall call, Person person)
    {
        if (_variant is "avec_participation" && call.Households.FindFile(person) is null)
        {
            throw new ApiErrorException(
                new ApiError(
                    404,
                    "40003",
                    "Dossier allocataire absent RNCPS",
                    "Le dossier allocataire n'a pas été trouvé auprès du RNCPS."
                )
                {
                    Provider = "RNCPS",
                }
            );
        }

        FindFile(call, person);
    }
}
