using FranceConnect.Sdk;

namespace AbonnementPiscine
{
    /// <summary>A row of the town's register of sports subscribers.</summary>
    internal sealed class Subscriber
    {
        public string Name { get; set; }

        public PartialDate Birth { get; set; }

        public int Card { get; set; }

        public PartialDate ValidUntil { get; set; }
    }
}
