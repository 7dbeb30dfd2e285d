using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FranceConnect.Sdk;
using FranceConnect.Sdk.Prefill;

namespace AbonnementPiscine
{
    #region source
    /// <summary>A source of the vendor's own: the town's register of sports subscribers.</summary>
    internal sealed class SportsRegister : IFactSource
    {
        public static readonly FactSourceInfo Source = new FactSourceInfo(
            "Ville.Sports",
            "service des sports de la ville",
            "Donnée fournie par le service des sports le {date}"
        );

        public static readonly FactKey<int> Card = new FactKey<int>(
            "Sports.Card",
            "Numéro de carte d’abonné",
            CardNumber.Type,
            new FactKeyOptions
            {
                Trust = TrustLevel.Certified,
                Policy = EditPolicy.Contestable,
                Origins = { new FactOrigin(Source, "abonnes.carte") },
            }
        );

        public static readonly FactKey<PartialDate> ValidUntil = new FactKey<PartialDate>(
            "Sports.ValidUntil",
            "Date de fin d’abonnement",
            FieldType.Date,
            new FactKeyOptions
            {
                Trust = TrustLevel.Certified,
                Policy = EditPolicy.Locked,
                Origins = { new FactOrigin(Source, "abonnes.fin") },
            }
        );

        private readonly IReadOnlyList<Subscriber> _subscribers;

        public SportsRegister(IReadOnlyList<Subscriber> subscribers)
        {
            _subscribers = subscribers;
        }

        public FactSourceInfo Info => Source;

        /// <summary>Our own file needs no token: the callback's 60 seconds are left to those that do.</summary>
        public FactStage Stage => FactStage.Enrich;

        public Task<FactHarvest> AskAsync(FactRequest request, CancellationToken cancellationToken = default)
        {
            // Only the identity that FranceConnect certified, whole: a homonym's card is somebody else's.
            var name = request.Known.Get(Facts.Guardian1.BirthName);
            var birth = request.Known.Get(Facts.Guardian1.BirthDate);
            var subscriber =
                name == null || birth == null
                    ? null
                    : _subscribers.SingleOrDefault(one => one.Name == name.Value && one.Birth == birth.Value);
            return Task.FromResult(
                subscriber == null
                    ? FactHarvest.NotFound
                    : FactHarvest.Of(
                        Card.From(subscriber.Card, request),
                        ValidUntil.From(subscriber.ValidUntil, request)
                    )
            );
        }
    }
    #endregion
}
