using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class SourceTextTests
{
    [TestCase("  a \t b\u00A0c ", "a b c")]
    [TestCase(" ", null)]
    [TestCase(null, null)]
    [TestCase("\uD800", "\uD800")]
    public void Trim_AnyText_KeepsOneSpaceBetweenWords(string? text, string? expected) =>
        Assert.That(SourceText.Trim(text), Is.EqualTo(expected));

    [TestCase("JEAN-FRANÇOIS", "Jean-François")]
    [TestCase("NINO PAUL", "Nino Paul")]
    [TestCase("D'ARCY", "D'Arcy")]
    [TestCase("McKENZIE", "McKENZIE")]
    [TestCase("Léo", "Léo")]
    [TestCase("", null)]
    public void Recase_Text_ChangesOnlyAllCapitals(string text, string? expected) =>
        Assert.That(SourceText.Recase(text), Is.EqualTo(expected));

    [TestCase("BENSAÏD", "bensaid")]
    [TestCase("O'CONNOR-ÉTIENNE", "oconnor etienne")]
    [TestCase("Œuvrard", "OEUVRARD")]
    [TestCase("LÆTITIA", "laetitia")]
    [TestCase("Łukasz Šimon Ñ", "LUKASZ SIMON N")]
    [TestCase("e\u0301t\u00E9", "ETE")]
    [TestCase("D’ARCY", "d'arcy")]
    public void ComparisonKey_SameName_IsTheSame(string one, string other) =>
        Assert.That(ComparisonKey.Of(one), Is.EqualTo(ComparisonKey.Of(other)));

    [TestCase("MARTIN", "MARTINS")]
    [TestCase("ROUX", "REUX")]
    public void ComparisonKey_OtherName_IsAnother(string one, string other) =>
        Assert.That(ComparisonKey.Of(one), Is.Not.EqualTo(ComparisonKey.Of(other)));

    [TestCase("14 BIS RUE DES LILAS", "14", "BIS", "RUE DES LILAS")]
    [TestCase("14bis rue des Lilas", "14", "bis", "rue des Lilas")]
    [TestCase("17 TER PLACE X", "17", "TER", "PLACE X")]
    [TestCase("3B CHEMIN", "3", "B", "CHEMIN")]
    [TestCase("9 R DES MONTS", "9", null, "R DES MONTS")]
    [TestCase("1ER MAI", null, null, "1ER MAI")]
    [TestCase("12345 RUE", null, null, "12345 RUE")]
    [TestCase("17", null, null, "17")]
    [TestCase("8 BIS", "8", null, "BIS")]
    [TestCase("LE BOURG", null, null, "LE BOURG")]
    [TestCase(null, null, null, null)]
    public void Street_Line4_IsCutAsItIsWritten(string? line, string? number, string? repetition, string? street) =>
        Assert.That(PostalLine.Street(line), Is.EqualTo((number, repetition, street)));

    [TestCase("69100 VILLEURBANNE", "69100", "VILLEURBANNE", null)]
    [TestCase("75020", "75020", null, PrefillWarningCode.CityMissing)]
    [TestCase("VILLEURBANNE", null, null, PrefillWarningCode.AddressUnparsed)]
    [TestCase("6910 VILLEURBANNE", null, null, PrefillWarningCode.AddressUnparsed)]
    [TestCase("691000 X", null, null, PrefillWarningCode.AddressUnparsed)]
    [TestCase("  ", null, null, null)]
    public void Town_Line6_IsCutOrWarned(string line, string? code, string? city, PrefillWarningCode? warning) =>
        Assert.That(PostalLine.Town(line), Is.EqualTo((code, city, warning)));
}
