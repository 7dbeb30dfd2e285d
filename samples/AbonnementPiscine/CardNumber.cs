using System.Globalization;
using FranceConnect.Sdk.Prefill;

namespace AbonnementPiscine
{
    #region type
    /// <summary>A type of value of the vendor's own: a card is a number, written <c>A-1204</c>.</summary>
    internal static class CardNumber
    {
        public static readonly FieldType<int> Type = FieldType.Create<int>("carteSports", TryRead, Print);

        private static bool TryRead(string text, out int number)
        {
            number = 0;
            return text.StartsWith("A-", System.StringComparison.OrdinalIgnoreCase)
                && int.TryParse(text.Substring(2), NumberStyles.None, CultureInfo.InvariantCulture, out number);
        }

        private static string Print(int number) => "A-" + number.ToString(CultureInfo.InvariantCulture);
    }
    #endregion
}
