using FsCheck;
using FsCheck.Fluent;

namespace FranceConnect.Sdk.Prefill.Tests;

[TestFixture]
internal sealed class YearMonthPropertyTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true);

    private static readonly Gen<string> s_texts = Gen.OneOf(
        from year in Gen.Choose(0, 9999)
        from month in Gen.Choose(0, 13)
        from end in Gen.Elements("", "", "-01", " ", "\n", "٣")
        select FormattableString.Invariant($"{year:D4}-{month:D2}{end}"),
        ArbMap.Default.GeneratorFor<string>().Select(static text => text ?? "")
    );

    [Test]
    public void TryParse_AMonthsOwnText_GivesTheMonth() =>
        Prop.ForAll(
                Arb.From(
                    from year in Gen.Choose(1, 9999)
                    from month in Gen.Choose(1, 12)
                    select new YearMonth(year, month)
                ),
                static month => YearMonth.TryParse(month.ToString(), out var read) && read == month
            )
            .Check(s_config);

    [Test]
    public void TryParse_AnyText_TakesTheOneWritingOfAMonthOnly() =>
        Prop.ForAll(
                Arb.From(s_texts),
                static text =>
                    YearMonth.TryParse(text, out var month)
                        ? month.ToString() == text && month is { Year: > 0, Month: >= 1 and <= 12 }
                        : month == default
            )
            .Check(s_config);
}
