using System.Text.RegularExpressions;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FsCheck;
using FsCheck.Fluent;

namespace FranceConnect.Sdk.DataProviders.Tests;

[TestFixture]
internal sealed partial class InePropertyTests
{
    /// <summary>Some 11 characters, now and then with one that has no place there.</summary>
    private static readonly Gen<string> s_texts =
        from length in Gen.Choose(10, 12)
        from text in Gen.Elements([.. "0189azAZ"]).ArrayOf(length)
        from stranger in Gen.Elements("", "", "é", "٣", " ", "\n", "\0", "\ud800", "/", ":", "@", "[", "`", "{")
        from at in Gen.Choose(0, length - 1)
        select stranger.Length == 0 ? new string(text) : new string(text).Remove(at, 1).Insert(at, stranger);

    /// <summary>Against the pattern of the documentation, by an engine that is not ours.</summary>
    [Test]
    public void TryParse_AnyText_TakesWhatThePatternTakesAndKeepsItToTheLetter() =>
        Prop.ForAll(
                Arb.From(s_texts),
                static text =>
                    Ine.TryParse(text, out var ine) == Documented().IsMatch(text)
                    && ine.Value == (Documented().IsMatch(text) ? text : "")
                    && ine.ToString() == nameof(Ine)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true));

    [GeneratedRegex(@"\A[0-9a-zA-Z]{11}\z")]
    private static partial Regex Documented();
}
