using FsCheck;
using FsCheck.Fluent;

namespace FranceConnect.Sdk.Tests.Identity;

/// <summary>Runs a property; a failure prints the smallest counter-example it found and its seed, which <c>Config.WithReplay</c> takes.</summary>
internal static class Properties
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true);

    public static void Hold<T>(Arbitrary<T> values, Func<T, IEnumerable<(string Law, bool Holds)>> laws) =>
        Prop.ForAll(
                values,
                value =>
                {
                    var broken = Broken(laws(value));
                    if (broken.Count > 0)
                        throw new AssertionException(string.Join(Environment.NewLine, broken));
                }
            )
            .Check(s_config);

    public static IReadOnlyList<string> Broken(IEnumerable<(string Law, bool Holds)> laws) =>
        [.. laws.Where(static law => !law.Holds).Select(static law => law.Law)];
}
