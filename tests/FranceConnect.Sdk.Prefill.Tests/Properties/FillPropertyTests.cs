using FsCheck;
using FsCheck.Fluent;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>
/// What holds for any answers, any choices and any typed text. Each run makes its own scenarios; a failure prints the smallest one it found and
/// its seed, which <c>Config.WithReplay</c> takes.
/// </summary>
public sealed class FillPropertyTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(false);

    [Test]
    public void Fill_AnyScenario_NeverThrowsAndAnswersTheSameAgain() => Check(Checks.Changing);

    [Test]
    public void Fill_AnyScenario_InventsNothing() => Check(Checks.Invented);

    [Test]
    public void Fill_AnyScenario_CertifiesOnlyWhatASourceCertified() => Check(Checks.WronglyTrusted);

    [Test]
    public void Fill_AnyScenario_SaysWhereEachValueComesFrom() => Check(Checks.WithoutProvenance);

    [Test]
    public void Fill_AnyScenario_KeepsOfficialValuesWhateverIsTyped() => Check(Checks.Overwritten);

    [Test]
    public void Fill_AnyScenario_MissesWhatIsRequiredAndHasNoValue() => Check(Checks.WronglyMissing);

    [Test]
    public void Fill_AnyScenario_RepeatsNothing() => Check(Checks.Repeated);

    [Test]
    public void Seal_AnyScenario_KeepsNothingOfTheOthersNorOfRawAnswers() => Check(Checks.Survivors);

    private static void Check(Func<Outcome, IEnumerable<string>> check) =>
        Prop.ForAll(
                ScenarioGen.Scenarios,
                scenario =>
                {
                    var wrong = check(scenario.Run()).ToList();
                    if (wrong.Count > 0)
                        throw new AssertionException(string.Join(Environment.NewLine, wrong));
                }
            )
            .Check(s_config);
}
