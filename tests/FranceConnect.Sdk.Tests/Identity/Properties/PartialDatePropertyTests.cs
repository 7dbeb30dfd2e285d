using FsCheck;
using FsCheck.Fluent;

namespace FranceConnect.Sdk.Tests.Identity;

[TestFixture]
internal sealed class PartialDatePropertyTests
{
    private static readonly Arbitrary<(int Year, int? Month, int? Day)> s_parts = Arb.From(
        from year in Gen.OneOf(Gen.Choose(1, 9999), Gen.Choose(1900, 2026))
        from month in Gen.Choose(0, 12)
        from day in Gen.Choose(0, month == 0 ? 0 : DateTime.DaysInMonth(year, month))
        select (year, month == 0 ? null : (int?)month, day == 0 ? null : (int?)day)
    );

    [Test]
    public void Create_AnyParts_AreReadBack() =>
        Properties.Hold(
            s_parts,
            parts =>
            {
                var date = PartialDate.Create(parts.Year, parts.Month, parts.Day);
                return
                [
                    ("text and back", PartialDate.Parse(date.ToString()) == date),
                    ("parts", (date.Year, date.Month, date.Day) == (parts.Year, parts.Month, parts.Day)),
                    ("as received", PartialDate.FromWire(date.Raw) == date),
                    ("complete", date.IsComplete == parts.Day is not null),
                    ("calendar", date.TryGetDate(out var day) == date.IsComplete),
                    (
                        "same day",
                        !date.IsComplete || day == new DateTime(parts.Year, parts.Month!.Value, parts.Day!.Value)
                    ),
                ];
            }
        );

    [Test]
    public void FromWire_AnyText_KnowsNoPartAfterAnUnknownOne() =>
        Properties.Hold(
            TextGen.Texts,
            text =>
            {
                var date = PartialDate.FromWire(text);
                return
                [
                    ("a month has its year", date.Month is null || date.Year is not null),
                    ("a day has its month", date.Day is null || date.Month is not null),
                    ("a known part is well formed", date.Year is null || date.IsWellFormed),
                    (
                        "in range",
                        date
                            is {
                                Year: null or (>= 1 and <= 9999),
                                Month: null or (>= 1 and <= 12),
                                Day: null or (>= 1 and <= 31)
                            }
                    ),
                    ("precision", date.Precision == PrecisionOf(date)),
                    ("a date is complete", !date.TryGetDate(out _) || date.IsComplete),
                    ("strict is well formed", !PartialDate.TryParse(text, out _) || date.IsWellFormed),
                ];
            }
        );

    [Test]
    public void WithoutFiller_AnyTwoDates_GivesOneOfThem() =>
        Properties.Hold(
            TextGen.Pairs,
            pair =>
            {
                var (birthDate, idp) = (PartialDate.FromWire(pair.First), PartialDate.FromWire(pair.Second));
                var known = PartialDate.WithoutFiller(birthDate, idp);
                return
                [
                    ("one of them", known == birthDate || known == idp),
                    ("twice is once", PartialDate.WithoutFiller(known, idp) == known),
                    ("the same year", known.Year == birthDate.Year),
                ];
            }
        );

    [Test]
    public void WithoutFiller_OfWhatFranceConnectFilled_GivesThePartialDateBack() =>
        Properties.Hold(
            s_parts,
            parts =>
            {
                var idp = PartialDate.Create(parts.Year, parts.Month, parts.Day);
                var filled = PartialDate.Create(parts.Year, parts.Month ?? 1, parts.Day ?? 1);
                return [("back", PartialDate.WithoutFiller(filled, idp) == idp)];
            }
        );

    private static PartialDatePrecision PrecisionOf(PartialDate date) =>
        date.Day is not null ? PartialDatePrecision.Day
        : date.Month is not null ? PartialDatePrecision.Month
        : date.Year is not null ? PartialDatePrecision.Year
        : PartialDatePrecision.Unknown;
}
