using System.Reflection;
using FranceConnect.Sdk.Prefill.AspNetCore.Internal;
using FranceConnect.Sdk.Prefill.Tests;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Rendering;

/// <summary>What this package adds to the words of the forms, with the curly apostrophe.</summary>
public sealed class FrenchWordsTests
{
    [Test]
    public void Choices_OfTheFourForms_AllHaveFrenchWords() => Assert.That(WithoutWords(Forms.All), Is.Empty);

    [Test]
    public void Choices_ValueNobodyKnows_IsNamed()
    {
        var form = FormDefinition.Create(
            "f",
            "F",
            form =>
                form.Group(
                    "g",
                    "G",
                    group =>
                        group.Input(
                            "formule",
                            "Formule",
                            FieldType.Choice,
                            configure: options => options.Offer("autre", "formuleInconnue")
                        )
                )
        );

        Assert.That(WithoutWords([form]), Is.EqualTo(new[] { "formule: formuleInconnue" }));
    }

    [Test]
    public void Words_AreWellWritten() =>
        Assert.That(
            from text in Words()
            from mistake in FrenchTypography.Mistakes(text, FrenchTypography.Curly)
            select $"{text}: {mistake}",
            Is.Empty
        );

    private static IEnumerable<string> WithoutWords(IEnumerable<FormDefinition> forms) =>
        (
            from form in forms
            from field in form.Fields
            from value in field.Constraints.Values
            where string.IsNullOrWhiteSpace(ChoiceLabels.Find(value))
            select $"{field.Id}: {value}"
        ).Distinct();

    private static IEnumerable<string> Words() =>
        [
            .. typeof(FrenchText)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (string)field.GetRawConstantValue()!),
            .. Enum.GetValues<TrustLevel>().Select(FrenchText.Badge),
            .. Enum.GetValues<EditPolicy>().Select(FrenchText.Advice).OfType<string>(),
            .. new[] { 0, 1, 12 }.Select(FrenchText.Summary),
            FrenchText.Original("8", "Phrase"),
            FrenchText.Proposal("8", "Phrase"),
            FrenchText.Contested("8"),
            FrenchText.ContestHint(null),
            FrenchText.ContestHint("attestation"),
            FrenchText.ContestLabel("Revenu"),
            .. Forms
                .All.SelectMany(form => form.Fields)
                .SelectMany(field => field.Constraints.Values)
                .Select(ChoiceLabels.Of),
        ];
}
