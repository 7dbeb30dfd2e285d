namespace FranceConnect.Sdk.AspNetCore;

/// <summary>What a failed login says to a citizen, in plain French: what happened and what to do, with no technical word.</summary>
public static class FailureText
{
    /// <summary>The sentence for an error.</summary>
    /// <param name="error">The error.</param>
    /// <returns>Plain text in French, safe in HTML.</returns>
    public static string For(FranceConnectError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var code = error.Code;
        if (code.IsProviderFault)
            return "FranceConnect ne répond pas correctement pour le moment. Vous n’avez rien fait de mal\u00a0: réessayez dans quelques minutes.";
        if (code == FranceConnectErrorCode.LoginUnknown || code == FranceConnectErrorCode.CallbackMalformed)
            return "Votre connexion n’a pas été retrouvée dans ce navigateur\u00a0: la page a peut-être été rechargée, ou les cookies sont refusés. Recommencez depuis cette page.";
        if (
            code == FranceConnectErrorCode.LoginExpired
            || code == FranceConnectErrorCode.CodeRefused
            || code == FranceConnectErrorCode.UserInfoRefused
        )
            return "La connexion a pris trop de temps ou a déjà servi. Recommencez\u00a0: cela ne prend qu’un instant.";
        if (code == FranceConnectErrorCode.TenantMismatch)
            return "Vous avez commencé votre connexion sur le site d’une autre collectivité. Recommencez depuis ce site.";
        if (
            code == FranceConnectErrorCode.LoginRefused
            || code == FranceConnectErrorCode.IdpHintRefused
            || code == FranceConnectErrorCode.AssuranceLevelTooLow
        )
            return "FranceConnect n’a pas pu accepter cette demande. Recommencez, ou choisissez un autre compte chez FranceConnect.";
        if (code == FranceConnectErrorCode.ApplicationFailed)
            return "Une erreur de ce site a interrompu votre connexion. Vous n’avez rien fait de mal\u00a0: réessayez dans quelques minutes.";
        if (code == FranceConnectErrorCode.SessionTooLarge)
            return "Ce site n’a pas pu ouvrir votre session\u00a0: les informations reçues sont trop volumineuses. Vous n’avez rien fait de mal. L’assistance du site peut corriger cela avec le code ci-dessous.";
        return code.Number < 2000 || code == FranceConnectErrorCode.ClientRefused
            ? "Ce service n’est pas correctement relié à FranceConnect. L’assistance du site peut corriger cela avec le code ci-dessous."
            : "Par sécurité, cette connexion a été refusée\u00a0: nous n’avons pas pu vérifier la réponse reçue. Vos données n’ont pas été utilisées. Recommencez.";
    }
}
