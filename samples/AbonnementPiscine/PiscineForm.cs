using System;
using FranceConnect.Sdk.Prefill;

namespace AbonnementPiscine
{
    /// <summary>A form of the vendor's own: a pass for the town's swimming pool, at a price that depends on the quotient familial.</summary>
    internal static class PiscineForm
    {
        #region create
        public static FormDefinition Definition { get; } =
            FormDefinition.Create(
                "abonnement-piscine",
                "Abonnement à la piscine municipale",
                form =>
                    form.Use(FactSourceInfo.QuotientFamilial, SportsRegister.Source)
                        .KeepFor(TimeSpan.FromDays(30)) // what the collectivité has declared: there is no default
                        .Group("titulaire", "Titulaire", Titulaire)
                        .Group("foyer", "Foyer", Foyer)
                        .Group("abonnement", "Abonnement", Abonnement)
            );
        #endregion

        #region facts
        private static void Titulaire(FormGroupBuilder group)
        {
            group
                .Field("titulaire.nom", "Nom de naissance", Facts.Guardian1.BirthName, required: true)
                .Field("titulaire.nomUsage", "Nom d’usage", Facts.Guardian1.UsageName)
                .Field("titulaire.prenoms", "Prénoms", Facts.Guardian1.GivenNames, required: true)
                .Field("titulaire.naissance", "Date de naissance", Facts.Guardian1.BirthDate, required: true)
                .Field("titulaire.courriel", "Adresse électronique", Facts.Guardian1.Email, required: true)
                .Input("titulaire.telephone", "Téléphone", FieldType.Phone);
        }
        #endregion

        #region policy
        private static void Foyer(FormGroupBuilder group)
        {
            group
                .Field("foyer.commune", "Commune", Facts.Address.City)
                .Field(
                    "foyer.quotient",
                    "Quotient familial",
                    Facts.Household.QuotientFamilial,
                    configure: options =>
                    {
                        options.Min = 0;
                        options.ReplacesProof = "attestation de quotient familial CAF ou MSA";
                    }
                )
                // The fact is contestable; here it is read only: the price follows the month that the caisse gives.
                .Field(
                    "foyer.mois",
                    "Mois du quotient familial",
                    Facts.Household.QuotientFamilialPeriod,
                    EditPolicy.Locked
                );
        }
        #endregion

        #region conditions
        private static void Abonnement(FormGroupBuilder group)
        {
            group
                .Field("abonnement.carte", "Numéro de carte", SportsRegister.Card)
                .Field("abonnement.fin", "Fin de l’abonnement en cours", SportsRegister.ValidUntil)
                .Input(
                    "abonnement.formule",
                    "Formule",
                    FieldType.Choice,
                    required: true,
                    configure: options => options.Offer("annuel", "trimestriel", "dixEntrees")
                )
                .Input("abonnement.debut", "À partir du", FieldType.Date, required: true)
                .Input(
                    "abonnement.paiement",
                    "Paiement",
                    FieldType.Choice,
                    required: true,
                    configure: options => options.Offer("enLigne", "prelevement")
                )
                .Input(
                    "abonnement.iban",
                    "IBAN",
                    FieldType.Iban,
                    required: true, // while the condition below holds
                    configure: options =>
                    {
                        options.RequiredWhen = FieldCondition.Is("abonnement.paiement", "prelevement");
                        options.IsSensitive = true;
                    }
                );
        }
        #endregion
    }
}
