using System;
using System.Linq;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Prefill;

namespace AbonnementPiscine
{
    /// <summary>What the sample prints. The people are fictional: a real application logs none of it.</summary>
    internal static class Report
    {
        public static void Needs(FormDefinition form)
        {
            Title("Ce que le formulaire demande à FranceConnect");
            #region scopes
            foreach (var scope in form.RequiredScopes())
                Console.WriteLine("  " + scope.Name);
            #endregion

            Title("L’information à afficher avant");
            #region notice
            foreach (var entry in form.Notice())
                Console.WriteLine(
                    "  " + entry.Source.Label + " : " + string.Join(", ", entry.Facts.Select(fact => fact.Label))
                );
            #endregion

            Title("Ce qui manque à une habilitation limitée au quotient familial");
            #region habilitation
            var habilitation = new[] { ApiParticulierScopes.CnafQuotientFamilial };
            foreach (var scope in form.MissingHabilitation(habilitation))
                Console.WriteLine("  " + scope.Name);
            #endregion
        }

        public static void Kept(string kept, Unsealed<PrefillDraft> opened, Unsealed<PrefillDraft> altered)
        {
            Title("Ce qui est conservé, scellé");
            Console.WriteLine(
                "  " + kept.Length + " caractères, jusqu’au " + opened.Value.ExpiresAt.ToString("dd'/'MM'/'yyyy")
            );
            Console.WriteLine("  ouvert : " + opened + " ; modifié : " + altered);
        }

        public static void Filled(PrefillResult result)
        {
            Title("Le formulaire rempli");
            foreach (var outcome in result.Outcomes)
                Console.WriteLine("  [" + outcome + "]");
            foreach (var field in result.Fields)
            {
                Console.WriteLine("  " + field.Field.Label + " : " + field.Text);
                Console.WriteLine(
                    "      " + field.Policy + ", " + field.Provenance.Trust + ". " + field.Provenance.Sentence
                );
                if (field.Original != null)
                    Console.WriteLine("      valeur d’origine : " + field.Original.Text);
                if (field.ContestedText != null)
                    Console.WriteLine("      contesté : " + field.ContestedText);
            }
            foreach (var field in result.Missing)
                Console.WriteLine("  Il manque : " + field.Label);
            foreach (var warning in result.Warnings)
                Console.WriteLine("  Attention, " + warning + " : " + warning.Sentence);
        }

        public static void Model(string title, Abonnement model)
        {
            Title(title);
            Console.WriteLine(
                "  Nom = " + model.Nom + ", Prenoms = " + model.Prenoms + ", Naissance = " + model.Naissance
            );
            Console.WriteLine(
                "  Courriel = " + model.Courriel + ", Quotient = " + model.Quotient + ", Mois = " + model.Mois
            );
            Console.WriteLine("  Carte = " + model.Carte + ", Formule = " + (model.Formule ?? "(rien)"));
        }

        public static void Typed(PrefillInput input)
        {
            Title("Ce que le logiciel renvoie");
            foreach (var typed in input.Typed)
                Console.WriteLine("  " + typed.Key + " = " + typed.Value);
        }

        private static void Title(string title)
        {
            Console.WriteLine();
            Console.WriteLine(title);
        }
    }
}
