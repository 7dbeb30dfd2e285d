namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>What a page says of a warning. A household that was set aside and one that was not found have one sentence, word for word (rule R14).</summary>
internal static class WarningSentences
{
    private const string NoHousehold =
        "Nous n'avons pas pu reprendre de données de la CAF ou de la MSA. Vous pouvez remplir le formulaire vous-même et joindre un justificatif.";

    private const string Unavailable =
        "Certaines informations n'ont pas pu être reprises pour le moment. Vous pouvez remplir le formulaire vous-même.";

    public static string Of(PrefillWarningCode code) =>
        code switch
        {
            PrefillWarningCode.ApplicantNotInHousehold or PrefillWarningCode.HouseholdNotFound => NoHousehold,
            PrefillWarningCode.PupilNotFound =>
                "La scolarité de l'enfant n'a pas été retrouvée. Vous pouvez la renseigner et joindre un certificat de scolarité.",
            PrefillWarningCode.AddressUnparsed or PrefillWarningCode.CityMissing =>
                "L'adresse connue de la CAF ou de la MSA est incomplète. Vérifiez-la et complétez-la.",
            PrefillWarningCode.ChildOutOfAgeRange =>
                "L'enfant n'a pas l'âge de ceux que ce service accueille d'ordinaire. Vous pouvez poursuivre\u00A0; le service vous répondra.",
            PrefillWarningCode.Contested =>
                "Vous contestez une donnée officielle. Joignez un justificatif\u00A0: un agent décidera.",
            PrefillWarningCode.EidasIdentity =>
                "Votre identité européenne ne donne ni votre nom de naissance ni votre lieu de naissance. Renseignez-les.",
            PrefillWarningCode.GivenNamesAmbiguous =>
                "Vérifiez le prénom usuel\u00A0: il a été déduit de l'ensemble des prénoms.",
            PrefillWarningCode.LockedFieldIgnored =>
                "Cette donnée ne se modifie pas ici\u00A0: elle se corrige auprès de l'organisme qui l'a fournie (pour l'état civil, l'Insee ou la mairie de naissance).",
            PrefillWarningCode.OverriddenByUser =>
                "Vous avez modifié une donnée reprise d'une administration\u00A0: les deux valeurs sont conservées.",
            PrefillWarningCode.PartialDate => "Une date de naissance n'est connue qu'en partie.",
            PrefillWarningCode.QfPeriodMismatch => "Le quotient familial obtenu n'est pas celui du mois demandé.",
            PrefillWarningCode.ResourceYearSuspect =>
                "Vérifiez l'année des ressources\u00A0: celle qui a été transmise est inhabituelle.",
            PrefillWarningCode.ScholarshipUnknownBeforeMidOctober =>
                "Avant la mi-octobre, l'attribution d'une bourse n'est pas encore connue. Joignez la notification si vous l'avez.",
            PrefillWarningCode.UnknownCogCode => "Le nom d'un lieu de naissance n'est pas connu. Vérifiez-le.",
            PrefillWarningCode.ApplicantMatchedLoosely =>
                "Vérifiez que les données reprises sont bien celles de votre foyer.",
            _ => Unavailable,
        };
}
