using FsCheck.Fluent;

namespace FranceConnect.Sdk.Tests.Identity;

/// <summary>What holds for every value type of the identity, whatever the text.</summary>
[TestFixture]
internal sealed class ValuePropertyTests
{
    [Test]
    public void From_AnyText_IsKeptToTheLetter() =>
        Properties.Hold(
            TextGen.Texts,
            text =>
                [
                    ("date", PartialDate.FromWire(text) is var date && date.Raw == text && date.ToString() == text),
                    (
                        "commune",
                        CommuneCode.From(text) is var commune && commune.Value == text && commune.ToString() == text
                    ),
                    (
                        "country",
                        CountryCode.From(text) is var country && country.Value == text && country.ToString() == text
                    ),
                    ("gender", Gender.From(text).ToString() == text),
                    ("level", AssuranceLevel.From(text).ToString() == text),
                    ("method", AuthenticationMethod.From(text).ToString() == text),
                    ("subject", FranceConnectSubject.From(text).Value == text),
                ]
        );

    [Test]
    public void Equals_AnyTwoTexts_IsThatOfTheTexts() =>
        Properties.Hold(
            TextGen.Pairs,
            pair =>
                [
                    ("date", Agree(PartialDate.FromWire, pair)),
                    ("commune", Agree(CommuneCode.From, pair)),
                    ("country", Agree(CountryCode.From, pair)),
                    ("gender", Agree(Gender.From, pair)),
                    ("level", Agree(AssuranceLevel.From, pair)),
                    ("method", Agree(AuthenticationMethod.From, pair)),
                    ("subject", Agree(FranceConnectSubject.From, pair)),
                ]
        );

    [Test]
    public void Parse_AnyText_GivesTheValueOrTheDocumentedError() =>
        Properties.Hold(
            TextGen.Texts,
            text =>
                [
                    ("date", Agree(PartialDate.Parse, (out value) => PartialDate.TryParse(text, out value), text)),
                    ("commune", Agree(CommuneCode.Parse, (out value) => CommuneCode.TryParse(text, out value), text)),
                    ("country", Agree(CountryCode.Parse, (out value) => CountryCode.TryParse(text, out value), text)),
                ]
        );

    [Test]
    public void ToString_Subject_NeverShowsIt() =>
        Properties.Hold(
            TextGen.Texts,
            text => [("a mask", FranceConnectSubject.From(text).ToString() == (text.Length == 0 ? "" : "***"))]
        );

    [Test]
    public void Members_OfTheDefault_AreEmptyAndUnknown()
    {
        Assert.That(default(PartialDate).ToString(), Is.Empty);
        Assert.That(default(PartialDate).IsWellFormed, Is.False);
        Assert.That(default(PartialDate).TryGetDate(out _), Is.False);
        Assert.That(default(CommuneCode).Label, Is.Null);
        Assert.That(default(CommuneCode).DepartmentCode, Is.Null);
        Assert.That(default(CountryCode).Label, Is.Null);
        Assert.That(default(FranceConnectSubject).ToString(), Is.Empty);
        Assert.That(default(FranceConnectScope).ToString(), Is.Empty);
        Assert.That(default(FranceConnectScope).IsKnown, Is.False);
        Assert.That(default(FranceConnectScope).ClaimsOnFranceConnect, Is.Empty);
        Assert.That(default(AuthenticationMethod).ToString(), Is.Empty);
    }

    /// <summary>A generator that no longer makes what is accepted, or what is refused, would prove nothing.</summary>
    [Test]
    public void Texts_OfTheGenerator_ReachBothSides()
    {
        var texts = TextGen.Texts.Generator.Sample(2000).ToList();

        Assert.That(texts.Count(static text => PartialDate.TryParse(text, out _)), Is.InRange(50, 1900));
        Assert.That(texts.Count(static text => CommuneCode.TryParse(text, out _)), Is.InRange(50, 1900));
        Assert.That(texts.Count(static text => CountryCode.TryParse(text, out _)), Is.InRange(10, 1900));
        Assert.That(texts.Count(static text => FranceConnectSubject.From(text).IsWellFormed), Is.InRange(50, 1900));
        Assert.That(
            TextGen.Pairs.Generator.Sample(2000).Count(static pair => pair.First == pair.Second),
            Is.InRange(100, 1900)
        );
    }

    [Test]
    public void Broken_LawThatDoesNotHold_IsNamed() =>
        Assert.That(Properties.Broken([("one", true), ("two", false)]), Is.EqualTo(new[] { "two" }));

    private static bool Agree<T>(Func<string?, T> from, (string First, string Second) pair)
        where T : struct, IEquatable<T>
    {
        var (first, second) = (from(pair.First), from(pair.Second));
        var same = string.Equals(pair.First, pair.Second, StringComparison.Ordinal);
        return first.Equals(second) == same
            && second.Equals(first) == same
            && first.Equals((object)second) == same
            && (!same || first.GetHashCode() == second.GetHashCode())
            && !first.Equals((object)pair.First);
    }

    private static bool Agree<T>(Func<string, T> parse, TryParse<T> tryParse, string text)
        where T : struct, IEquatable<T>
    {
        var accepted = tryParse(out var read);
        try
        {
            return parse(text) is var parsed && accepted && parsed.Equals(read) && parsed.ToString() == text;
        }
        catch (FormatException exception)
        {
            // The same words whatever the text: it is quoted in none, though a part of an example may be like it.
            return !accepted && read.Equals(default) && exception.Message == Refusal(parse);
        }
    }

    private static string Refusal<T>(Func<string, T> parse) =>
        Assert.Throws<FormatException>(() => parse("no such text"))!.Message;

    private delegate bool TryParse<T>(out T value);
}
