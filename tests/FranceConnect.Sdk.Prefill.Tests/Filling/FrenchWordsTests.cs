namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>What a citizen reads. The words of the forms and of the sources have the straight apostrophe, as their reference file has.</summary>
public sealed class FrenchWordsTests
{
    private static IEnumerable<PrefillWarningCode> Codes => Enum.GetValues<PrefillWarningCode>();

    [TestCaseSource(nameof(Codes))]
    public void Sentence_EachWarning_IsWellWritten(PrefillWarningCode code)
    {
        var sentence = new PrefillWarning(code).Sentence;

        Assert.That(FrenchTypography.Mistakes(sentence, FrenchTypography.Straight), Is.Empty);
        Assert.That(sentence, Does.EndWith("."));
    }

    [Test]
    public void Words_OfTheFormsAndTheSources_AreWellWritten() =>
        Assert.That(
            from text in Words().Distinct()
            from mistake in FrenchTypography.Mistakes(text, FrenchTypography.Straight)
            select $"{text}: {mistake}",
            Is.Empty
        );

    [TestCase("Attention : voici")]
    [TestCase("Attention: voici")]
    [TestCase("Attention\u00a0! vraiment ?")]
    [TestCase("« Attention\u00a0»")]
    [TestCase("l’enfant")]
    [TestCase("deux  espaces")]
    [TestCase("une espace ")]
    public void Mistakes_WrongText_IsRefused(string text) =>
        Assert.That(FrenchTypography.Mistakes(text, FrenchTypography.Straight).Count(), Is.EqualTo(1));

    private static IEnumerable<string> Words()
    {
        foreach (var form in Prefill.Forms.All)
        {
            yield return form.Label;
            foreach (var group in form.Groups)
                yield return group.Label;
            foreach (var field in form.Fields)
            {
                yield return field.Label;
                if (field.ReplacesProof is { } proof)
                    yield return proof;
            }
            foreach (var entry in form.Notice())
            {
                yield return entry.Source.Label;
                yield return entry.Source.Sentence;
            }
        }
        foreach (var fact in Prefill.Facts.All)
            yield return fact.Label;
    }
}
