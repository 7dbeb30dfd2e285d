using FranceConnect.Sdk;
using FranceConnect.Sdk.Prefill;

namespace AbonnementPiscine
{
    /// <summary>The class that the vendor's software already had; nothing of the SDK is needed in it.</summary>
    internal sealed class Abonnement
    {
        public string Nom { get; set; }

        public string Prenoms { get; set; }

        public PartialDate? Naissance { get; set; }

        public string Courriel { get; set; }

        public int? Quotient { get; set; }

        public YearMonth? Mois { get; set; }

        public int? Carte { get; set; }

        public string Formule { get; set; }

        public PartialDate? Debut { get; set; }
    }
}
