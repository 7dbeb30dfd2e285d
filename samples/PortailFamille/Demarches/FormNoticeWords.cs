namespace PortailFamille.Demarches;

/// <summary>Each notice in a sentence or two: what happened, what is safe, what to do.</summary>
internal static class FormNoticeWords
{
    public static string Of(FormNotice notice, bool isCollected) =>
        notice switch
        {
            FormNotice.Cancelled when isCollected =>
                "Vous n’avez pas continué avec FranceConnect. Le formulaire n’a pas changé.",
            FormNotice.Cancelled =>
                "Vous n’avez pas continué avec FranceConnect. Aucune donnée n’a été demandée\u00a0: vous pouvez remplir le formulaire vous-même.",
            FormNotice.NothingKept =>
                "Vous êtes bien identifié, mais les données obtenues n’ont pas pu être gardées. Réessayez dans quelques minutes, ou remplissez le formulaire vous-même.",
            FormNotice.OtherParentNotAdded =>
                "L’autre parent n’a pas pu être ajouté\u00a0: les données du premier ne sont plus disponibles. Identifiez-vous de nouveau, puis recommencez.",
            FormNotice.PageTooOld =>
                "Cette page est restée ouverte trop longtemps, ou votre session a changé. Rien n’est envoyé et vos réponses sont toujours là\u00a0: vérifiez-les, puis recommencez.",
            FormNotice.FactsGone =>
                "Les données obtenues pour vous ne sont plus disponibles. Rien n’est envoyé. Vos réponses sont toujours là, mais comptent maintenant comme déclarées\u00a0: identifiez-vous de nouveau, ou vérifiez-les et envoyez-les ainsi.",
            FormNotice.ChildUnknown => "Cet enfant n’est pas dans la liste. Choisissez l’une des réponses proposées.",
            FormNotice.ChildAlreadyChosen =>
                "L’enfant était déjà choisi\u00a0: les informations des autres enfants ne sont plus gardées. Pour changer d’enfant, identifiez-vous de nouveau avec FranceConnect.",
            FormNotice.CheckFirst =>
                "De nouvelles informations ont été ajoutées. Vérifiez-les, puis envoyez la demande.",
            FormNotice.OfficialValueChanged =>
                "Une valeur officielle est revenue modifiée. Rien n’est envoyé\u00a0: la valeur officielle est conservée. Vérifiez, puis envoyez la demande.",
            FormNotice.NotReceived =>
                "Votre demande n’a pas pu être enregistrée. Rien n’est perdu\u00a0: vos réponses sont toujours dans cette page. Réessayez dans quelques minutes.",
            _ => "",
        };
}
