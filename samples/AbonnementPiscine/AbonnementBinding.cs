using FranceConnect.Sdk;
using FranceConnect.Sdk.Prefill;

namespace AbonnementPiscine
{
    /// <summary>The form's fields and the class's properties, both ways, by delegates: no reflection.</summary>
    internal static class AbonnementBinding
    {
        #region binding
        public static FormBinding<Abonnement> Binding { get; } =
            FormBinding
                .For<Abonnement>(PiscineForm.Definition)
                .Bind<string>("titulaire.nom", (model, value) => model.Nom = value, model => model.Nom)
                .Bind<string>("titulaire.prenoms", (model, value) => model.Prenoms = value, model => model.Prenoms)
                .Bind<PartialDate>(
                    "titulaire.naissance",
                    (model, value) => model.Naissance = value,
                    model => model.Naissance
                )
                .Bind<string>("titulaire.courriel", (model, value) => model.Courriel = value, model => model.Courriel)
                .Bind<int>("foyer.quotient", (model, value) => model.Quotient = value, model => model.Quotient)
                .Bind<YearMonth>("foyer.mois", (model, value) => model.Mois = value, model => model.Mois)
                .Bind<int>("abonnement.carte", (model, value) => model.Carte = value, model => model.Carte)
                .Bind<string>("abonnement.formule", (model, value) => model.Formule = value, model => model.Formule)
                .Bind<PartialDate>("abonnement.debut", (model, value) => model.Debut = value, model => model.Debut);
        #endregion
    }
}
