using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>What a crèche's tariff is computed from (EAJE, prestation de service unique): the household and its resources.</summary>
/// <remarks>
/// Source: API Particulier's documentation. In beta: access is on request. A household without a child under 7 is not found, even one the
/// fund knows: an unborn first child never is. The tax office's income must not take this one's place for a crèche.
/// </remarks>
public sealed class ParticipationFamilialeEaje
{
    internal ParticipationFamilialeEaje(ParticipationFamilialeEajeWire wire)
    {
        Allocataires = wire.Allocataires.Map(Members);
        Enfants = wire.Enfants.Map(Members);
        Adresse = wire.Adresse.Map(static address => new AdresseFoyer(address));
        ParametresCalculParticipationFamiliale = wire.ParametresCalculParticipationFamiliale.Map(
            static parameters => new ParametresCalculParticipationFamiliale(parameters)
        );
    }

    /// <summary>
    /// The claimant and the partner declared at the fund, with their commune of birth; scope
    /// <c>cnav_participation_familiale_eaje_allocataires</c>.
    /// </summary>
    public DataField<IReadOnlyList<MembreFoyer>> Allocataires { get; }

    /// <summary>The children in charge in the fund's sense; scope <c>cnav_participation_familiale_eaje_enfants</c>.</summary>
    public DataField<IReadOnlyList<MembreFoyer>> Enfants { get; }

    /// <summary>The address the family declared; its lines may be empty. Scope <c>cnav_participation_familiale_eaje_adresse</c>.</summary>
    public DataField<AdresseFoyer> Adresse { get; }

    /// <summary>What the tariff is computed from; scope <c>cnav_participation_familiale_eaje_parametres_calcul</c>.</summary>
    public DataField<ParametresCalculParticipationFamiliale> ParametresCalculParticipationFamiliale { get; }

    /// <summary>Nothing of the household.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(ParticipationFamilialeEaje);

    private static IReadOnlyList<MembreFoyer> Members(IReadOnlyList<MembreFoyerEajeWire> list) =>
        list.ToList(static member => new MembreFoyer(member, member.CodeCogInseeCommuneNaissance.Value));
}
